// The relations that are drawn from some entities, with all that they say.
UNWIND $ids AS id
MATCH (s:Entity {id: id})-[r:ANY_RELATION]->(o:Entity)
RETURN type(r) AS type, s.id AS subject, o.id AS object, r {.*} AS properties
