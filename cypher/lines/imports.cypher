// A page of all imports, in the order of their ids, and the operation that began each.
MATCH (i:Import)
WHERE i.id > $after
WITH i
ORDER BY i.id
LIMIT $limit
RETURN i.id AS id, i {.*} AS properties
