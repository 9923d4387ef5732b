// A page of all investigations, in the order of their ids: what does not follow from their versions.
MATCH (i:Investigation)
WHERE i.id > $after
WITH i
ORDER BY i.id
LIMIT $limit
RETURN i.id AS id, i {.id, .createdAt, .archivedAt} AS properties
