// A page of the relations of each of some entities, the strongest first, and how many it has of each type and direction that
// pass the filter. Of an entity with very many relations only itself is given: of-hubs.cypher is for those.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  WITH n
  WHERE n.relationTotal <= $ordinary
  MATCH (n)-[r:SUPPLIES_TO|PRODUCES|OPERATES|OWNS|LEADS|WORKS_FOR|PART_OF|LOCATED_IN|LEGISLATES|OBLIGES|AUTHORISES|SIGNED|COOPERATES_WITH|INVESTS_IN|ASSISTS|COLLECTS_DATA_FOR|SHARES_DATA_WITH|TARGETS|MODELLED_ON|PARTICIPATED_IN|PUBLISHED|REPORTS_ON|LINKED_TO]-()
  WHERE NOT $inside OR (r.strength >= $minStrength
    AND r.sources >= $minSources
    AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($documents IS NULL OR any(document IN r.documents WHERE document IN $documents))
    AND ($first IS NULL OR (
      (r.earliest IS NULL OR r.earliest <= $last) AND (r.latest IS NULL OR r.latest >= $first)
      AND ($undated OR size(r.surely) > 0) AND (NOT $surely OR any(held IN r.surely WHERE left(held, 10) <= $last AND right(held, 10) >= $first)))))
  WITH type(r) AS type, startNode(r) = n AS outward, count(*) AS total
  RETURN collect(type) AS types, collect(outward) AS outward, collect(total) AS totals
}
CALL (n) {
  CALL (n) {
    WITH n
    WHERE n.relationTotal <= $ordinary
    MATCH (n)-[r:SUPPLIES_TO|PRODUCES|OPERATES|OWNS|LEADS|WORKS_FOR|PART_OF|LOCATED_IN|LEGISLATES|OBLIGES|AUTHORISES|SIGNED|COOPERATES_WITH|INVESTS_IN|ASSISTS|COLLECTS_DATA_FOR|SHARES_DATA_WITH|TARGETS|MODELLED_ON|PARTICIPATED_IN|PUBLISHED|REPORTS_ON|LINKED_TO]-(m)
    WHERE CASE startNode(r) WHEN n THEN type(r) IN $out ELSE type(r) IN $in END
      AND (NOT $inside OR (r.strength >= $minStrength
        AND r.sources >= $minSources
        AND ($statuses IS NULL OR r.status IN $statuses)
        AND ($documents IS NULL OR any(document IN r.documents WHERE document IN $documents))
        AND ($first IS NULL OR (
          (r.earliest IS NULL OR r.earliest <= $last) AND (r.latest IS NULL OR r.latest >= $first)
          AND ($undated OR size(r.surely) > 0) AND (NOT $surely OR any(held IN r.surely WHERE left(held, 10) <= $last AND right(held, 10) >= $first))))))
      AND ($exclude IS NULL OR NOT m.id IN $exclude)
      AND ($afterId IS NULL OR r.strength < $afterStrength OR (r.strength = $afterStrength AND r.id > $afterId))
    RETURN r, m
    ORDER BY r.strength DESC, r.id
    LIMIT $limit
  }
  RETURN collect(r) AS rs, collect(DISTINCT m) AS ms
}
WITH id, types, outward, totals, rs, [n] + ms AS es
RETURN
  id AS id,
  types AS types,
  outward AS outward,
  totals AS totals,
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
