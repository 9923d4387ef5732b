// The relations of paths, when each surely held and which documents speak of it, and the entities on them, ready to be shown.
CALL () {
  UNWIND $relations AS wanted
  MATCH (:Entity {id: wanted.from})-[r:SUPPLIES_TO|PRODUCES|OPERATES|OWNS|LEADS|WORKS_FOR|PART_OF|LOCATED_IN|LEGISLATES|OBLIGES|AUTHORISES|SIGNED|COOPERATES_WITH|INVESTS_IN|ASSISTS|COLLECTS_DATA_FOR|SHARES_DATA_WITH|TARGETS|MODELLED_ON|PARTICIPATED_IN|PUBLISHED|REPORTS_ON|LINKED_TO]-(:Entity {id: wanted.to})
  WHERE r.id = wanted.id
  RETURN collect(r) AS rs
}
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $entities
  RETURN collect(e) AS es
}
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
  } AS entities,
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
  } AS relations,
  [r IN rs | coalesce(r.documents, [])] AS documents
