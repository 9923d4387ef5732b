// When and why an entity of this id was retracted last.
MATCH (e:RetractedEntity {id: $id})
RETURN e.retractedAt AS retractedAt, e.retractedBecause AS retractedBecause, coalesce(e.version, 1) AS version
ORDER BY retractedAt DESC
LIMIT 1
