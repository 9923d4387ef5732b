// The documents that some documents draw on directly.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:DERIVED_FROM]->(original:Document)
WITH id, original
ORDER BY original.id
WITH id, collect(original) AS es
RETURN
  id AS id,
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
