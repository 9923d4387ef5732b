// A page of the relations of each of some entities, the strongest first, and how many it has of each type and direction that
// pass the filter. Of an entity with very many relations only itself is given: of-hubs.cypher is for those.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
CALL (n) {
  WITH n
  WHERE n.relationTotal <= $ordinary
  MATCH (n)-[r:ANY_RELATION]-()
  WHERE NOT $inside OR fragment.passes(r)
  WITH type(r) AS type, startNode(r) = n AS outward, count(*) AS total
  RETURN collect(type) AS types, collect(outward) AS outward, collect(total) AS totals
}
CALL (n) {
  CALL (n) {
    WITH n
    WHERE n.relationTotal <= $ordinary
    MATCH (n)-[r:ANY_RELATION]-(m)
    WHERE CASE startNode(r) WHEN n THEN type(r) IN $out ELSE type(r) IN $in END
      AND (NOT $inside OR fragment.passes(r))
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
  fragment.entities(es) AS entities,
  fragment.relations(rs) AS relations
