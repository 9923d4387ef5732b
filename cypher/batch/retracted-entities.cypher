// Which of some ids were entities once, as they were when they were retracted last.
MATCH (r:RetractedEntity)
WHERE r.id IN $ids
WITH r
ORDER BY r.retractedAt DESC, r.version DESC
WITH r.id AS id, head(collect(r)) AS r
RETURN
  id AS id,
  r.kind AS kind,
  r.name AS name,
  coalesce(r.aliases, []) AS aliases,
  r.description AS description,
  coalesce(r.countries, []) AS countries,
  coalesce(r.topics, []) AS topics,
  coalesce(r.undone, false) AS undone,
  r.retractedAt AS at,
  r.retractedBecause AS because,
  coalesce(r.version, 1) AS version
