// Entities by their ids.
MATCH (e:Entity)
WHERE e.id IN $ids
WITH collect(e) AS found
RETURN
  {
    id: [e IN found | e.id],
    kind: [e IN found | e.kind],
    name: [e IN found | e.name],
    aliases: [e IN found | coalesce(e.aliases, [])],
    description: [e IN found | e.description],
    countries: [e IN found | coalesce(e.countries, [])],
    topics: [e IN found | coalesce(e.topics, [])],
    hub: [e IN found | coalesce(e.hub, false)],
    relationTotal: [e IN found | coalesce(e.relationTotal, 0)]
  } AS entities
