// A page of the claims of an import that count, in the order of their ids.
MATCH (c:Claim)
WHERE c.import = $id AND c.id > $after
WITH c
ORDER BY c.import, c.id
LIMIT $limit
WITH collect(c) AS all
WITH all, [c IN all WHERE c.retractedAt IS NULL] AS cs
RETURN
  all[-1].id AS last,
  [c IN cs | c.id] AS ids,
  [c IN cs | c.type] AS types,
  [c IN cs | c.subject] AS subjects,
  [c IN cs | c.object] AS objects
