// entities(es): entities as columns, in the form that server/graph/entity/entity.ts reads.
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
}
