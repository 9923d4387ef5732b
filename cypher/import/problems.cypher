// A page of what was wrong with records of an import, in the order in which it was met, and how much there is.
MATCH (i:Import {id: $id})
CALL (i) {
  MATCH (p:ImportProblem)
  WHERE p.import = i.id AND p.at > $after
  RETURN p
  ORDER BY p.import, p.at
  LIMIT $limit
}
WITH i, collect(p) AS ps
RETURN
  i.problems AS total,
  [p IN ps | p.at] AS at,
  [p IN ps | p.line] AS lines,
  [p IN ps | p.record] AS records,
  [p IN ps | p.field] AS fields,
  [p IN ps | p.reason] AS reasons
