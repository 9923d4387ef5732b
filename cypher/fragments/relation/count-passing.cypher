// countPassing(n) YIELD types, outward, totals: where the filter looks inside of relations, how many of an entity pass it,
// by type and direction; so many of them are read, and no more.
CALL (n) {
  WITH n
  WHERE $inside
  CALL (n) {
    MATCH (n)-[r:ANY_RELATION]-()
    RETURN r
    LIMIT $counted
  }
  WITH n, r
  WHERE fragment.passes(r)
  WITH type(r) AS type, startNode(r) = n AS outward, count(*) AS total
  RETURN collect(type) AS types, collect(outward) AS outward, collect(total) AS totals
}
