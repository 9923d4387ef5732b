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
  RETURN fragment.searchColumns(at, here, r, there) AS edges
}
RETURN
  fragment.entities(es) AS entities,
  [node IN nodes | node.id] AS explored,
  edges AS edges
