// A page of the relations of each of some entities that have very many: a few of each type and direction in turn, in the order
// in which they lie in the store, so that no more are read than are needed. How many it has of each type comes from the
// counts that the database keeps; where the filter looks inside of relations, they are read and counted up to a number.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WITH id, n, fragment.degrees(n) AS degrees
CALL fragment.countPassing(n) YIELD types, outward, totals
CALL (n) {
  CALL (n) {
    WITH n, fragment.relationsByType(n) AS chains
    WITH n, chains, [row IN range(0, size(chains) - 1) WHERE size(chains[row]) > 0] AS filled,
      reduce(longest = 0, chain IN chains | CASE WHEN size(chain) > longest THEN size(chain) ELSE longest END) AS longest
    UNWIND range(0, longest - 1) AS spot
    UNWIND filled AS row
    WITH n, row, spot, chains[row][spot] AS r
    WHERE r IS NOT NULL
      AND (NOT $inside OR fragment.passes(r))
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
  fragment.entities(es) AS entities,
  fragment.relations(rs) AS relations
