// A page of what was wrong with records of an import, in the order in which it was met.
MATCH (p:ImportProblem)
WHERE p.import = $import AND p.at > $after
WITH p
ORDER BY p.import, p.at
LIMIT $limit
RETURN p.at AS at, p {.*} AS properties
