// The relations that say what a law does.
MATCH (l:Entity {id: $id})-[r:AUTHORISES|OBLIGES]->(o:Entity)
RETURN r.id AS id, type(r) AS type, l.id AS subject, o.id AS object
LIMIT $limit
