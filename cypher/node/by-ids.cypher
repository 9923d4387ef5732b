// Whatever has one of some ids: entities, claims, and relations with both their ends, drawn ones and denied ones.
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $ids
  RETURN collect(e) AS found
}
CALL () {
  MATCH (c:Claim)
  WHERE c.id IN $ids
  RETURN collect(c) AS cs
}
WITH found, cs, [e IN found | e.id] + [c IN cs | c.id] AS known
WITH found, cs, [id IN $ids WHERE NOT id IN known] AS ids
CALL (ids) {
  WITH ids AS wanted
  CALL (wanted) {
    MATCH ()-[r:SUPPLIES_TO]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:PRODUCES]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:OPERATES]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:OWNS]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:LEADS]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:WORKS_FOR]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:PART_OF]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:LOCATED_IN]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:LEGISLATES]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:OBLIGES]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:AUTHORISES]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:SIGNED]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:COOPERATES_WITH]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:INVESTS_IN]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:ASSISTS]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:COLLECTS_DATA_FOR]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:SHARES_DATA_WITH]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:TARGETS]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:MODELLED_ON]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:PARTICIPATED_IN]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:PUBLISHED]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:REPORTS_ON]->() WHERE r.id IN wanted RETURN r
    UNION ALL
    MATCH ()-[r:LINKED_TO]->() WHERE r.id IN wanted RETURN r
  }
  RETURN collect(r) AS rs
}
CALL (ids, rs) {
  WITH [id IN ids WHERE NOT id IN [r IN rs | r.id]] AS missing
  UNWIND missing AS id
  MATCH (c:Claim {relation: id})
  WHERE c.retractedAt IS NULL
  OPTIONAL MATCH (d:Entity {id: c.source})
  OPTIONAL MATCH (s:Entity {id: c.subject})
  WITH c, coalesce(d.origins, [c.source]) AS origins, s
  ORDER BY c.id
  RETURN {
    relation: collect(c.relation),
    subject: collect(c.subject),
    type: collect(c.type),
    object: collect(c.object),
    stance: collect(c.stance),
    modality: collect(c.modality),
    source: collect(c.source),
    origins: collect(origins)
  } AS denials
}
CALL (found, rs, denials) {
  WITH [r IN rs | startNode(r).id] + [r IN rs | endNode(r).id] + denials.subject + denials.object + [e IN found | e.id] AS ends
  MATCH (e:Entity)
  WHERE e.id IN ends
  RETURN collect(e) AS es
}
RETURN
  denials AS denials,
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
    speakerIds: [c IN cs | COLLECT { MATCH (c)-[by:BY]->(speaker) RETURN speaker.id ORDER BY by.position }],
    recordedBy: [c IN cs | c.recordedBy],
    recordedAt: [c IN cs | c.recordedAt],
    retractedAt: [c IN cs | c.retractedAt],
    retractedBecause: [c IN cs | c.retractedBecause]
  } AS claims
