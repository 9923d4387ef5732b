// The relations that claims speak of, whether they count or not, a page of them in the order of their ids.
MATCH (c:Claim)
WHERE c.relation > $after
WITH c.relation AS id, head(collect(c)) AS c
ORDER BY id
LIMIT $limit
RETURN id AS id, c.type AS type, c.subject AS subject, c.object AS object
