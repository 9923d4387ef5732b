// How many relations of each type the claims of an import that count are about.
MATCH (c:Claim)
WHERE c.import = $id AND c.retractedAt IS NULL AND c.relation IS NOT NULL
RETURN
  c.type AS type,
  count(DISTINCT c.relation) AS total
ORDER BY total DESC, type
