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
    MATCH (n)-[r:ANY_RELATION]-(m:Entity)
    WHERE m.id IN $entities
    RETURN r
    UNION
    WITH [e IN es WHERE coalesce(e.hub, false)] AS hubs
    UNWIND hubs AS s
    UNWIND hubs AS o
    MATCH (s)-[r:ANY_RELATION]->(o)
    RETURN r
  }
  WITH r
  WHERE $named IS NULL OR r.id IN $named
  WITH r, type(r) IN $types AND fragment.passes(r) AS passes
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
  MATCH (c)-[:BY]->(p)
  WITH DISTINCT p
  RETURN {id: collect(p.id), name: collect(p.name)} AS speakers
}
WITH es, rs, filteredOut, denied, documents, speakers, size(cs) AS claimTotal, CASE WHEN $data THEN cs ELSE [] END AS cs
RETURN
  fragment.entities(es) AS entities,
  fragment.relations(rs) AS relations,
  filteredOut AS filteredOut,
  denied AS denied,
  claimTotal AS claimTotal,
  fragment.claimsToExport(cs) AS claims,
  documents AS documents,
  speakers AS speakers
