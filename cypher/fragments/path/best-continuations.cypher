// bestContinuations(a, b, beginning, longest) YIELD p: the best way on from a to b, by up to so many relations: SHORTEST 1 over relations of at
// least a grade, the grade falling until there is one. Hubs and what is to be avoided are kept out in the pattern itself.
// What may not come next is kept out of the relations alone: a predicate on both their ends would be looked at only when a
// path is there, after trying all others.
CALL (a, b, beginning) {
  UNWIND beginning.grades AS grade
  CALL (a, b, beginning, grade) {
    MATCH p = SHORTEST 1 (a)
      ((x)-[r:ANY_RELATION
        WHERE fragment.passes(r)
          AND ($types IS NULL OR type(r) IN $types)
          AND r.strength >= grade
          AND (beginning.without IS NULL OR NOT (
            startNode(r).id = beginning.from AND endNode(r).id IN beginning.without
            OR endNode(r).id = beginning.from AND startNode(r).id IN beginning.without))
      ]-(y WHERE (beginning.avoid IS NULL OR NOT y.id IN beginning.avoid) AND (NOT $avoidHubs OR NOT coalesce(y.hub, false) OR y.id IN $exempt))
      WHERE NOT $directed OR startNode(r) = x OR type(r) IN $symmetric){1,longest}
      (b)
    RETURN p
  }
  WITH p
  WHERE length(p) <= beginning.most
  RETURN p
  LIMIT $tries
}
