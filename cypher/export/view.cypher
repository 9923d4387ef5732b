// What is taken away: some entities, the relations among them that pass the filter (or those that are named), the claims
// behind those relations and against them, and, for data, about the entities, with the documents and speakers.
// Relations are followed from entities with few of them, and between two hubs from the one with fewer: no hub's all are read.
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $entities
  RETURN collect(e) AS es
}
CALL (es) {
  CALL (es) {
    UNWIND es AS n
    WITH n
    WHERE NOT coalesce(n.hub, false)
    MATCH (n)-[r:SUPPLIES_TO|PRODUCES|OPERATES|OWNS|LEADS|WORKS_FOR|PART_OF|LOCATED_IN|LEGISLATES|OBLIGES|AUTHORISES|SIGNED|COOPERATES_WITH|INVESTS_IN|ASSISTS|COLLECTS_DATA_FOR|SHARES_DATA_WITH|TARGETS|MODELLED_ON|PARTICIPATED_IN|PUBLISHED|REPORTS_ON|LINKED_TO]-(m:Entity)
    WHERE m.id IN $entities
    RETURN r
    UNION
    WITH [e IN es WHERE coalesce(e.hub, false)] AS hubs
    UNWIND hubs AS s
    UNWIND hubs AS o
    MATCH (s)-[r:SUPPLIES_TO|PRODUCES|OPERATES|OWNS|LEADS|WORKS_FOR|PART_OF|LOCATED_IN|LEGISLATES|OBLIGES|AUTHORISES|SIGNED|COOPERATES_WITH|INVESTS_IN|ASSISTS|COLLECTS_DATA_FOR|SHARES_DATA_WITH|TARGETS|MODELLED_ON|PARTICIPATED_IN|PUBLISHED|REPORTS_ON|LINKED_TO]->(o)
    RETURN r
  }
  WITH r
  WHERE $named IS NULL OR r.id IN $named
  WITH r, type(r) IN $types AND (r.strength >= $minStrength
    AND r.sources >= $minSources
    AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($documents IS NULL OR any(document IN r.documents WHERE document IN $documents))
    AND ($first IS NULL OR (
      (r.earliest IS NULL OR r.earliest <= $last) AND (r.latest IS NULL OR r.latest >= $first)
      AND ($undated OR size(r.surely) > 0) AND (NOT $surely OR any(held IN r.surely WHERE left(held, 10) <= $last AND right(held, 10) >= $first))))) AS passes
  ORDER BY r.id
  LIMIT $mostRelations
  RETURN collect(CASE WHEN passes THEN r END) AS rs, collect(CASE WHEN NOT passes THEN r.id END) AS filteredOut
}
CALL (es, rs) {
  CALL (es, rs) {
    UNWIND rs AS r
    MATCH (c:Claim {relation: r.id})
    RETURN c, null AS denied
    UNION ALL
    WITH es
    WHERE $data
    UNWIND es AS e
    MATCH (c:Claim {attributeOf: e.id})
    RETURN c, null AS denied
    UNION ALL
    UNWIND es AS e
    MATCH (c:Claim {subject: e.id, stance: 'DENIES'})
    WHERE c.object IN $entities
      AND (c.relation IN $named
        OR ($denials AND c.type IN $types AND ($documents IS NULL OR c.source IN $documents)))
      AND NOT EXISTS {
        MATCH (d:Claim {relation: c.relation})
        WHERE d.retractedAt IS NULL AND d.stance <> 'DENIES'
      }
    RETURN c, c.relation AS denied
  }
  WITH c, denied
  WHERE c.retractedAt IS NULL
  LIMIT $mostClaims
  RETURN collect(c) AS cs, collect(DISTINCT denied) AS denied
}
CALL (cs) {
  UNWIND cs AS c
  WITH c.source AS source, count(*) AS cited
  MATCH (d:Entity {id: source})
  WITH d, cited
  ORDER BY cited DESC, d.id
  RETURN {
    id: collect(d.id),
    name: collect(d.name),
    publisher: collect(coalesce(d.publisher, '')),
    published: collect(coalesce(d.published, '')),
    url: collect(coalesce(d.url, '')),
    lang: collect(coalesce(d.lang, '')),
    cited: collect(cited)
  } AS documents
}
CALL (cs) {
  UNWIND CASE WHEN $data THEN cs ELSE [] END AS c
  MATCH (c)-[:BY]->(p)
  WITH DISTINCT p
  RETURN {id: collect(p.id), name: collect(p.name)} AS speakers
}
WITH es, rs, filteredOut, denied, documents, speakers, size(cs) AS claimTotal, CASE WHEN $data THEN cs ELSE [] END AS cs
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
  filteredOut AS filteredOut,
  denied AS denied,
  claimTotal AS claimTotal,
  {
    id: [c IN cs | c.id],
    relation: [c IN cs | c.relation],
    subjectId: [c IN cs | c.subject],
    type: [c IN cs | c.type],
    objectId: [c IN cs | c.object],
    role: [c IN cs | c.role],
    article: [c IN cs | c.article],
    attribute: [c IN cs | c.attribute],
    value: [c IN cs | c.value],
    stance: [c IN cs | c.stance],
    modality: [c IN cs | c.modality],
    statement: [c IN cs | c.statement],
    aspect: [c IN cs | c.aspect],
    quote: [c IN cs | c.quote],
    locator: [c IN cs | c.locator],
    note: [c IN cs | c.note],
    lang: [c IN cs | c.lang],
    validity: [c IN cs | c.validity],
    earliest: [c IN cs | c.earliest],
    latest: [c IN cs | c.latest],
    confidence: [c IN cs | c.confidence],
    sourceId: [c IN cs | c.source],
    speakerIds: [c IN cs | [(c)-[b:BY]->(p) | [toString(b.position), p.id]]],
    recordedBy: [c IN cs | c.recordedBy],
    recordedAt: [c IN cs | c.recordedAt]
  } AS claims,
  documents AS documents,
  speakers AS speakers
