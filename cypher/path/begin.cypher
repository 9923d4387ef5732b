// How a search for paths begins: the entities that the question names, and, in the form of explore.cypher, the relations
// of its ends and of some of the entities next to them, where those have few.
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $ids
  RETURN collect(e) AS es
}
CALL (es) {
  UNWIND es AS end
  WITH end
  WHERE end.id IN $ends AND end.relationTotal <= $ordinary
  RETURN collect(end) AS ends
}
CALL (ends) {
  UNWIND ends AS end
  MATCH (end)-[r:SUPPLIES_TO|PRODUCES|OPERATES|OWNS|LEADS|WORKS_FOR|PART_OF|LOCATED_IN|LEGISLATES|OBLIGES|AUTHORISES|SIGNED|COOPERATES_WITH|INVESTS_IN|ASSISTS|COLLECTS_DATA_FOR|SHARES_DATA_WITH|TARGETS|MODELLED_ON|PARTICIPATED_IN|PUBLISHED|REPORTS_ON|LINKED_TO]-(near)
  WHERE r.strength >= $minStrength
    AND r.sources >= $minSources
    AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($documents IS NULL OR any(document IN r.documents WHERE document IN $documents))
    AND ($first IS NULL OR (
      (r.earliest IS NULL OR r.earliest <= $last) AND (r.latest IS NULL OR r.latest >= $first)
      AND ($undated OR size(r.surely) > 0) AND (NOT $surely OR any(held IN r.surely WHERE left(held, 10) <= $last AND right(held, 10) >= $first))))
    AND ($types IS NULL OR type(r) IN $types)
    AND near.relationTotal <= $few AND NOT near IN ends
  WITH DISTINCT near
  LIMIT $nearby
  RETURN collect(near) AS nears
}
WITH es, ends + nears AS stops
CALL (stops) {
  UNWIND range(0, size(stops) - 1) AS at
  WITH at, stops[at] AS here
  MATCH (here)-[r:SUPPLIES_TO|PRODUCES|OPERATES|OWNS|LEADS|WORKS_FOR|PART_OF|LOCATED_IN|LEGISLATES|OBLIGES|AUTHORISES|SIGNED|COOPERATES_WITH|INVESTS_IN|ASSISTS|COLLECTS_DATA_FOR|SHARES_DATA_WITH|TARGETS|MODELLED_ON|PARTICIPATED_IN|PUBLISHED|REPORTS_ON|LINKED_TO]-(there)
  WHERE r.strength >= $minStrength
    AND r.sources >= $minSources
    AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($documents IS NULL OR any(document IN r.documents WHERE document IN $documents))
    AND ($first IS NULL OR (
      (r.earliest IS NULL OR r.earliest <= $last) AND (r.latest IS NULL OR r.latest >= $first)
      AND ($undated OR size(r.surely) > 0) AND (NOT $surely OR any(held IN r.surely WHERE left(held, 10) <= $last AND right(held, 10) >= $first))))
    AND ($types IS NULL OR type(r) IN $types)
    AND there <> here
  RETURN
    collect(at) AS at,
    collect(there.id) AS others,
    collect(coalesce(there.hub, false)) AS hubs,
    collect(coalesce(there.relationTotal, 0)) AS totals,
    collect(r.id) AS ids,
    collect(r.strength) AS strengths,
    collect(CASE WHEN $typed THEN type(r) END) AS types,
    collect(CASE WHEN $dated THEN coalesce(r.earliest, '') END) AS earliest,
    collect(CASE WHEN $dated THEN coalesce(r.latest, '') END) AS latest,
    collect(CASE WHEN $directed THEN startNode(r) = here END) AS outgoing
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
  [stop IN stops | stop.id] AS explored,
  {
    at: at,
    others: others,
    hubs: hubs,
    totals: totals,
    ids: ids,
    strengths: strengths,
    types: types,
    earliest: earliest,
    latest: latest,
    outgoing: outgoing
  } AS ties
