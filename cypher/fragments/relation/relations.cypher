// relations(rs): relations as columns, in the form that server/graph/relation/relation.ts reads.
{
  id: [r IN rs | r.id],
  type: [r IN rs | type(r)],
  subjectId: [r IN rs | startNode(r).id],
  objectId: [r IN rs | endNode(r).id],
  role: [r IN rs | r.role],
  articles: [r IN rs | coalesce(r.articles, [])],
  status: [r IN rs | r.status],
  modality: [r IN rs | r.modality],
  strength: [r IN rs | r.strength],
  sources: [r IN rs | r.sources],
  validity: [r IN rs | r.validity],
  earliest: [r IN rs | r.earliest],
  latest: [r IN rs | r.latest],
  surely: [r IN rs | coalesce(r.surely, [])],
  asserts: [r IN rs | r.asserts],
  alleges: [r IN rs | r.alleges],
  denies: [r IN rs | r.denies]
}
