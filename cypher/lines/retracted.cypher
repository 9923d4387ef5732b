// A page of all entities that were retracted, as they were, in the order of their ids and of when they were.
MATCH (e:RetractedEntity)
WHERE e.id > $after OR (e.id = $after AND e.retractedAt > $afterAt)
WITH e
ORDER BY e.id, e.retractedAt
LIMIT $limit
RETURN e.id AS id, e.retractedAt AS at, e {.*} AS properties
