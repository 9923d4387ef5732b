// How many relations each of some entities has of each type, outward and both ways. Where the filter looks inside of
// relations, those that pass are counted by reading them, up to a number.
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
RETURN
  id AS id,
  n.relationTotal AS relationTotal,
  degrees AS degrees,
  types AS types,
  outward AS outward,
  totals AS totals
