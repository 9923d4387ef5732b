// Entities that were retracted, by their ids, as they were when they were retracted last.
MATCH (r:RetractedEntity)
WHERE r.id IN $ids
WITH r
ORDER BY r.retractedAt DESC
WITH r.id AS id, head(collect(r)) AS e
WITH collect(e) AS es
RETURN
  {
    id: [e IN es | e.id],
    kind: [e IN es | e.kind],
    name: [e IN es | e.name],
    aliases: [e IN es | coalesce(e.aliases, [])],
    description: [e IN es | e.description],
    countries: [e IN es | coalesce(e.countries, [])],
    topics: [e IN es | coalesce(e.topics, [])],
    hub: [e IN es | coalesce(e.hub, false)],
    relationTotal: [e IN es | coalesce(e.relationTotal, 0)]
  } AS entities
