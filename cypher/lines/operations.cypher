// A page of all operations, in the order of their ids.
MATCH (o:Operation)
WHERE o.id > $after
WITH o
ORDER BY o.id
LIMIT $limit
RETURN o.id AS id, o {.*} AS properties
