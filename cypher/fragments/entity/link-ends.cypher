// linkEnds(es): entities as columns, with what a chain to a state asks of them, in the form that server/graph/statelink/read-around.ts reads.
{
  id: [e IN es | e.id],
  name: [e IN es | e.name],
  kind: [e IN es | e.kind],
  hub: [e IN es | coalesce(e.hub, false)],
  level: [e IN es | e.level],
  lawType: [e IN es | e.lawType],
  lawStatus: [e IN es | e.lawStatus],
  countries: [e IN es | coalesce(e.countries, [])]
}
