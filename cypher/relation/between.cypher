// Some entities and the relations among them, the strongest first; those between two that both have very many are left out:
// between-hubs.cypher looks them up.
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $ids
  RETURN collect(e) AS es
}
CALL (es) {
  UNWIND es AS n
  WITH n
  WHERE n.relationTotal <= $ordinary
  MATCH (n)-[r:SUPPLIES_TO|PRODUCES|OPERATES|OWNS|LEADS|WORKS_FOR|PART_OF|LOCATED_IN|LEGISLATES|OBLIGES|AUTHORISES|SIGNED|COOPERATES_WITH|INVESTS_IN|ASSISTS|COLLECTS_DATA_FOR|SHARES_DATA_WITH|TARGETS|MODELLED_ON|PARTICIPATED_IN|PUBLISHED|REPORTS_ON|LINKED_TO]-(m)
  WHERE m.id IN $ids
  WITH DISTINCT r
  WHERE type(r) IN $types
    AND r.strength >= $minStrength
    AND r.sources >= $minSources
    AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($documents IS NULL OR any(document IN r.documents WHERE document IN $documents))
    AND ($first IS NULL OR (
      (r.earliest IS NULL OR r.earliest <= $last) AND (r.latest IS NULL OR r.latest >= $first)
      AND ($undated OR size(r.surely) > 0) AND (NOT $surely OR any(held IN r.surely WHERE left(held, 10) <= $last AND right(held, 10) >= $first))))
  WITH r
  ORDER BY r.strength DESC, r.id
  LIMIT $limit
  RETURN collect(r) AS rs
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
  } AS relations
