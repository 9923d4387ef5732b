// A page of the ids of the entities that an import brought, in order.
MATCH (e:Entity)
WHERE e.import = $id AND e.id > $after
WITH e.id AS id
ORDER BY e.import, e.id
LIMIT $limit
RETURN collect(id) AS ids
