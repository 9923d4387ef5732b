// Entities that were retracted, by their ids, as they were when they were retracted last.
MATCH (r:RetractedEntity)
WHERE r.id IN $ids
WITH r
ORDER BY r.retractedAt DESC
WITH r.id AS id, head(collect(r)) AS e
WITH collect(e) AS es
RETURN
  fragment.entities(es) AS entities
