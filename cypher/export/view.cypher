// What is taken away: some entities, the relations among them that pass the filter (or those that are named), the claims
// behind those relations and against them, and, for data, about the entities, with the documents and speakers.
// Relations are followed from entities that have few, and looked up by their ids between two that have very many. Where more
// would have to be looked at than may be, none is, and `toRead` tells how many. The entities are collected after the relations: a row that is sorted may not carry the list.
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $entities
  RETURN fragment.toRead(e) AS toRead
}
CALL (toRead) {
  CALL (toRead) {
    WITH toRead
    WHERE toRead <= $mostRead
    MATCH (n:Entity)
    WHERE n.id IN $entities
      AND n.relationTotal <= $ordinary
    MATCH (n)-[r:ANY_RELATION]-(m)
    WHERE m.id IN $entities
      AND (startNode(r) = n OR m.relationTotal > $ordinary)
    RETURN r
    UNION ALL
    WITH toRead
    WHERE toRead <= $mostRead
    MATCH (s:Entity)
    WHERE s.id IN $entities
      AND s.relationTotal > $ordinary
    MATCH (o:Entity)
    WHERE o.id IN $entities
      AND o.relationTotal > $ordinary
    WITH s.id AS subject, o.id AS object
    CALL fragment.relationsBetween(subject, object) YIELD r
    RETURN r
  }
  WITH r
  WHERE $named IS NULL OR r.id IN $named
  WITH r, type(r) IN $types AND fragment.passes(r) AS passes
  ORDER BY r.id
  LIMIT $mostRelations
  RETURN collect(CASE WHEN passes THEN r END) AS rs, collect(CASE WHEN NOT passes THEN r.id END) AS filteredOut
}
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $entities
  RETURN collect(e) AS es
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
  OPTIONAL MATCH (d:Entity {id: source})
  WITH source, d, cited
  ORDER BY cited DESC, source
  RETURN {
    id: collect(source),
    name: collect(coalesce(d.name, source + ' (no longer in the graph)')),
    publisher: collect(coalesce(d.publisher, '')),
    published: collect(coalesce(d.published, '')),
    url: collect(coalesce(d.url, '')),
    lang: collect(coalesce(d.lang, '')),
    cited: collect(cited)
  } AS documents
}
CALL (cs) {
  UNWIND CASE WHEN $data THEN cs ELSE [] END AS c
  UNWIND coalesce(c.speakers, []) + CASE WHEN c.law IS NULL THEN [] ELSE [c.law] END AS id
  WITH DISTINCT id
  OPTIONAL MATCH (p:Entity {id: id})
  RETURN {id: collect(id), name: collect(coalesce(p.name, id + ' (no longer in the graph)'))} AS speakers
}
WITH toRead, es, rs, filteredOut, denied, documents, speakers, size(cs) AS claimTotal, CASE WHEN $data THEN cs ELSE [] END AS cs
RETURN
  toRead AS toRead,
  fragment.entities(es) AS entities,
  fragment.relations(rs) AS relations,
  filteredOut AS filteredOut,
  denied AS denied,
  claimTotal AS claimTotal,
  fragment.claimsToExport(cs) AS claims,
  documents AS documents,
  speakers AS speakers
