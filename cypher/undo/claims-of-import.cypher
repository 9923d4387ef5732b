// A page of the claims of an import in the order of their ids: how many it has, and those that count, with which other imports say them too.
MATCH (c:Claim)
WHERE c.import = $id AND c.id > $after
WITH c
ORDER BY c.import, c.id
LIMIT $limit
WITH collect(c) AS page
WITH page, [c IN page WHERE c.retractedAt IS NULL] AS cs
RETURN
  page[-1].id AS last,
  size(page) AS looked,
  [c IN cs | c.id] AS ids,
  [c IN cs | c.type] AS types,
  [c IN cs | c.subject] AS subjects,
  [c IN cs | c.object] AS objects,
  reduce(others = [], c IN cs | others + [id IN coalesce(c.alsoIn, []) WHERE NOT id IN others]) AS others
