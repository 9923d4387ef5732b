// The relations that claims in some documents speak of, up to a number.
MATCH (d:Entity)<-[:IN]-(c:Claim)
WHERE d.id IN $documents AND c.relation IS NOT NULL
RETURN DISTINCT c.relation AS id, c.type AS type, c.subject AS subject, c.object AS object
LIMIT $limit
