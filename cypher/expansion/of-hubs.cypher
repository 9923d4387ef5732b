// A page of the relations of each of some entities that have very many: a few of each type and direction in turn, in the order
// in which they lie in the store, so that no more are read than are needed. How many it has of each type comes from the
// counts that the database keeps; where the filter looks inside of relations, they are read and counted up to a number.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WITH id, n, [
    COUNT { (n)-[:SUPPLIES_TO]->() }, COUNT { (n)-[:SUPPLIES_TO]-() },
    COUNT { (n)-[:PRODUCES]->() }, COUNT { (n)-[:PRODUCES]-() },
    COUNT { (n)-[:OPERATES]->() }, COUNT { (n)-[:OPERATES]-() },
    COUNT { (n)-[:OWNS]->() }, COUNT { (n)-[:OWNS]-() },
    COUNT { (n)-[:LEADS]->() }, COUNT { (n)-[:LEADS]-() },
    COUNT { (n)-[:WORKS_FOR]->() }, COUNT { (n)-[:WORKS_FOR]-() },
    COUNT { (n)-[:PART_OF]->() }, COUNT { (n)-[:PART_OF]-() },
    COUNT { (n)-[:LOCATED_IN]->() }, COUNT { (n)-[:LOCATED_IN]-() },
    COUNT { (n)-[:LEGISLATES]->() }, COUNT { (n)-[:LEGISLATES]-() },
    COUNT { (n)-[:OBLIGES]->() }, COUNT { (n)-[:OBLIGES]-() },
    COUNT { (n)-[:AUTHORISES]->() }, COUNT { (n)-[:AUTHORISES]-() },
    COUNT { (n)-[:SIGNED]->() }, COUNT { (n)-[:SIGNED]-() },
    COUNT { (n)-[:COOPERATES_WITH]->() }, COUNT { (n)-[:COOPERATES_WITH]-() },
    COUNT { (n)-[:INVESTS_IN]->() }, COUNT { (n)-[:INVESTS_IN]-() },
    COUNT { (n)-[:ASSISTS]->() }, COUNT { (n)-[:ASSISTS]-() },
    COUNT { (n)-[:COLLECTS_DATA_FOR]->() }, COUNT { (n)-[:COLLECTS_DATA_FOR]-() },
    COUNT { (n)-[:SHARES_DATA_WITH]->() }, COUNT { (n)-[:SHARES_DATA_WITH]-() },
    COUNT { (n)-[:TARGETS]->() }, COUNT { (n)-[:TARGETS]-() },
    COUNT { (n)-[:MODELLED_ON]->() }, COUNT { (n)-[:MODELLED_ON]-() },
    COUNT { (n)-[:PARTICIPATED_IN]->() }, COUNT { (n)-[:PARTICIPATED_IN]-() },
    COUNT { (n)-[:PUBLISHED]->() }, COUNT { (n)-[:PUBLISHED]-() },
    COUNT { (n)-[:REPORTS_ON]->() }, COUNT { (n)-[:REPORTS_ON]-() },
    COUNT { (n)-[:LINKED_TO]->() }, COUNT { (n)-[:LINKED_TO]-() }
  ] AS degrees
CALL (n) {
  WITH n
  WHERE $inside
  CALL (n) {
    MATCH (n)-[r:SUPPLIES_TO|PRODUCES|OPERATES|OWNS|LEADS|WORKS_FOR|PART_OF|LOCATED_IN|LEGISLATES|OBLIGES|AUTHORISES|SIGNED|COOPERATES_WITH|INVESTS_IN|ASSISTS|COLLECTS_DATA_FOR|SHARES_DATA_WITH|TARGETS|MODELLED_ON|PARTICIPATED_IN|PUBLISHED|REPORTS_ON|LINKED_TO]-()
    RETURN r
    LIMIT $counted
  }
  WITH n, r
  WHERE r.strength >= $minStrength
    AND r.sources >= $minSources
    AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($documents IS NULL OR any(document IN r.documents WHERE document IN $documents))
    AND ($first IS NULL OR (
      (r.earliest IS NULL OR r.earliest <= $last) AND (r.latest IS NULL OR r.latest >= $first)
      AND ($undated OR size(r.surely) > 0) AND (NOT $surely OR any(held IN r.surely WHERE left(held, 10) <= $last AND right(held, 10) >= $first))))
  WITH type(r) AS type, startNode(r) = n AS outward, count(*) AS total
  RETURN collect(type) AS types, collect(outward) AS outward, collect(total) AS totals
}
CALL (n) {
  CALL (n) {
    WITH n, [
      COLLECT { MATCH (n)-[r:SUPPLIES_TO]->() WHERE 'SUPPLIES_TO' IN $out RETURN r SKIP $skips[0] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:SUPPLIES_TO]-(m) WHERE 'SUPPLIES_TO' IN $in AND m <> n RETURN r SKIP $skips[1] LIMIT $scan },
      COLLECT { MATCH (n)-[r:PRODUCES]->() WHERE 'PRODUCES' IN $out RETURN r SKIP $skips[2] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:PRODUCES]-(m) WHERE 'PRODUCES' IN $in AND m <> n RETURN r SKIP $skips[3] LIMIT $scan },
      COLLECT { MATCH (n)-[r:OPERATES]->() WHERE 'OPERATES' IN $out RETURN r SKIP $skips[4] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:OPERATES]-(m) WHERE 'OPERATES' IN $in AND m <> n RETURN r SKIP $skips[5] LIMIT $scan },
      COLLECT { MATCH (n)-[r:OWNS]->() WHERE 'OWNS' IN $out RETURN r SKIP $skips[6] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:OWNS]-(m) WHERE 'OWNS' IN $in AND m <> n RETURN r SKIP $skips[7] LIMIT $scan },
      COLLECT { MATCH (n)-[r:LEADS]->() WHERE 'LEADS' IN $out RETURN r SKIP $skips[8] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:LEADS]-(m) WHERE 'LEADS' IN $in AND m <> n RETURN r SKIP $skips[9] LIMIT $scan },
      COLLECT { MATCH (n)-[r:WORKS_FOR]->() WHERE 'WORKS_FOR' IN $out RETURN r SKIP $skips[10] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:WORKS_FOR]-(m) WHERE 'WORKS_FOR' IN $in AND m <> n RETURN r SKIP $skips[11] LIMIT $scan },
      COLLECT { MATCH (n)-[r:PART_OF]->() WHERE 'PART_OF' IN $out RETURN r SKIP $skips[12] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:PART_OF]-(m) WHERE 'PART_OF' IN $in AND m <> n RETURN r SKIP $skips[13] LIMIT $scan },
      COLLECT { MATCH (n)-[r:LOCATED_IN]->() WHERE 'LOCATED_IN' IN $out RETURN r SKIP $skips[14] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:LOCATED_IN]-(m) WHERE 'LOCATED_IN' IN $in AND m <> n RETURN r SKIP $skips[15] LIMIT $scan },
      COLLECT { MATCH (n)-[r:LEGISLATES]->() WHERE 'LEGISLATES' IN $out RETURN r SKIP $skips[16] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:LEGISLATES]-(m) WHERE 'LEGISLATES' IN $in AND m <> n RETURN r SKIP $skips[17] LIMIT $scan },
      COLLECT { MATCH (n)-[r:OBLIGES]->() WHERE 'OBLIGES' IN $out RETURN r SKIP $skips[18] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:OBLIGES]-(m) WHERE 'OBLIGES' IN $in AND m <> n RETURN r SKIP $skips[19] LIMIT $scan },
      COLLECT { MATCH (n)-[r:AUTHORISES]->() WHERE 'AUTHORISES' IN $out RETURN r SKIP $skips[20] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:AUTHORISES]-(m) WHERE 'AUTHORISES' IN $in AND m <> n RETURN r SKIP $skips[21] LIMIT $scan },
      COLLECT { MATCH (n)-[r:SIGNED]->() WHERE 'SIGNED' IN $out RETURN r SKIP $skips[22] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:SIGNED]-(m) WHERE 'SIGNED' IN $in AND m <> n RETURN r SKIP $skips[23] LIMIT $scan },
      COLLECT { MATCH (n)-[r:COOPERATES_WITH]->() WHERE 'COOPERATES_WITH' IN $out RETURN r SKIP $skips[24] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:COOPERATES_WITH]-(m) WHERE 'COOPERATES_WITH' IN $in AND m <> n RETURN r SKIP $skips[25] LIMIT $scan },
      COLLECT { MATCH (n)-[r:INVESTS_IN]->() WHERE 'INVESTS_IN' IN $out RETURN r SKIP $skips[26] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:INVESTS_IN]-(m) WHERE 'INVESTS_IN' IN $in AND m <> n RETURN r SKIP $skips[27] LIMIT $scan },
      COLLECT { MATCH (n)-[r:ASSISTS]->() WHERE 'ASSISTS' IN $out RETURN r SKIP $skips[28] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:ASSISTS]-(m) WHERE 'ASSISTS' IN $in AND m <> n RETURN r SKIP $skips[29] LIMIT $scan },
      COLLECT { MATCH (n)-[r:COLLECTS_DATA_FOR]->() WHERE 'COLLECTS_DATA_FOR' IN $out RETURN r SKIP $skips[30] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:COLLECTS_DATA_FOR]-(m) WHERE 'COLLECTS_DATA_FOR' IN $in AND m <> n RETURN r SKIP $skips[31] LIMIT $scan },
      COLLECT { MATCH (n)-[r:SHARES_DATA_WITH]->() WHERE 'SHARES_DATA_WITH' IN $out RETURN r SKIP $skips[32] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:SHARES_DATA_WITH]-(m) WHERE 'SHARES_DATA_WITH' IN $in AND m <> n RETURN r SKIP $skips[33] LIMIT $scan },
      COLLECT { MATCH (n)-[r:TARGETS]->() WHERE 'TARGETS' IN $out RETURN r SKIP $skips[34] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:TARGETS]-(m) WHERE 'TARGETS' IN $in AND m <> n RETURN r SKIP $skips[35] LIMIT $scan },
      COLLECT { MATCH (n)-[r:MODELLED_ON]->() WHERE 'MODELLED_ON' IN $out RETURN r SKIP $skips[36] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:MODELLED_ON]-(m) WHERE 'MODELLED_ON' IN $in AND m <> n RETURN r SKIP $skips[37] LIMIT $scan },
      COLLECT { MATCH (n)-[r:PARTICIPATED_IN]->() WHERE 'PARTICIPATED_IN' IN $out RETURN r SKIP $skips[38] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:PARTICIPATED_IN]-(m) WHERE 'PARTICIPATED_IN' IN $in AND m <> n RETURN r SKIP $skips[39] LIMIT $scan },
      COLLECT { MATCH (n)-[r:PUBLISHED]->() WHERE 'PUBLISHED' IN $out RETURN r SKIP $skips[40] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:PUBLISHED]-(m) WHERE 'PUBLISHED' IN $in AND m <> n RETURN r SKIP $skips[41] LIMIT $scan },
      COLLECT { MATCH (n)-[r:REPORTS_ON]->() WHERE 'REPORTS_ON' IN $out RETURN r SKIP $skips[42] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:REPORTS_ON]-(m) WHERE 'REPORTS_ON' IN $in AND m <> n RETURN r SKIP $skips[43] LIMIT $scan },
      COLLECT { MATCH (n)-[r:LINKED_TO]->() WHERE 'LINKED_TO' IN $out RETURN r SKIP $skips[44] LIMIT $scan },
      COLLECT { MATCH (n)<-[r:LINKED_TO]-(m) WHERE 'LINKED_TO' IN $in AND m <> n RETURN r SKIP $skips[45] LIMIT $scan }
    ] AS chains
    WITH n, chains, [row IN range(0, size(chains) - 1) WHERE size(chains[row]) > 0] AS filled,
      reduce(longest = 0, chain IN chains | CASE WHEN size(chain) > longest THEN size(chain) ELSE longest END) AS longest
    UNWIND range(0, longest - 1) AS spot
    UNWIND filled AS row
    WITH n, row, spot, chains[row][spot] AS r
    WHERE r IS NOT NULL
      AND (NOT $inside OR (r.strength >= $minStrength
        AND r.sources >= $minSources
        AND ($statuses IS NULL OR r.status IN $statuses)
        AND ($documents IS NULL OR any(document IN r.documents WHERE document IN $documents))
        AND ($first IS NULL OR (
          (r.earliest IS NULL OR r.earliest <= $last) AND (r.latest IS NULL OR r.latest >= $first)
          AND ($undated OR size(r.surely) > 0) AND (NOT $surely OR any(held IN r.surely WHERE left(held, 10) <= $last AND right(held, 10) >= $first))))))
    WITH row, spot, r, CASE startNode(r) WHEN n THEN endNode(r) ELSE startNode(r) END AS m
    WHERE $exclude IS NULL OR NOT m.id IN $exclude
    RETURN row, spot, r, m
    LIMIT $limit
  }
  RETURN collect(row) AS rows, collect(spot) AS spots, collect(r) AS rs, collect(DISTINCT m) AS ms
}
WITH id, degrees, types, outward, totals, rows, spots, rs, [n] + ms AS es
RETURN
  id AS id,
  degrees AS degrees,
  types AS types,
  outward AS outward,
  totals AS totals,
  rows AS rows,
  spots AS spots,
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
