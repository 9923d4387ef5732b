// The entities that an import brought with most relations, the most first.
MATCH (e:Entity)
WHERE e.import = $id AND e.relationTotal > 0
WITH e
ORDER BY e.relationTotal DESC, e.id
LIMIT $limit
WITH collect(e.id) AS ids
RETURN ids AS ids
