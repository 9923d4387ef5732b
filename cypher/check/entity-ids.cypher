// The ids of a page of entities, in order.
MATCH (e:Entity)
WHERE e.id > $after
RETURN e.id AS id, e.kind AS kind
ORDER BY id
LIMIT $limit
