// Claims that are not about exactly the entities that they name.
MATCH (c:Claim)
WITH c,
  CASE WHEN c.object IS NULL OR c.object = c.subject THEN [c.subject]
    WHEN c.subject < c.object THEN [c.subject, c.object]
    ELSE [c.object, c.subject] END AS named,
  COLLECT { MATCH (c)-[:ABOUT]->(e) RETURN e.id AS id ORDER BY id } AS about
WHERE named <> about
WITH c.id AS id
ORDER BY id
RETURN count(*) AS total, collect(id)[..5] AS examples
