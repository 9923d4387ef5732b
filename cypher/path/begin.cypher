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
  MATCH (end)-[r:ANY_RELATION]-(near)
  WHERE fragment.passes(r)
    AND ($types IS NULL OR type(r) IN $types)
    AND near.relationTotal <= $few AND NOT near IN ends
  WITH DISTINCT near
  LIMIT $nearby
  RETURN collect(near) AS nears
}
WITH es, ends + nears AS nodes
CALL (nodes) {
  UNWIND range(0, size(nodes) - 1) AS at
  WITH at, nodes[at] AS here
  MATCH (here)-[r:ANY_RELATION]-(there)
  WHERE fragment.passes(r)
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
    collect(CASE WHEN $dated THEN coalesce(r.spans, []) END) AS spans,
    collect(CASE WHEN $directed THEN startNode(r) = here END) AS outgoing
}
RETURN
  fragment.entities(es) AS entities,
  [node IN nodes | node.id] AS explored,
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
    spans: spans,
    outgoing: outgoing
  } AS edges
