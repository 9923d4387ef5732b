// Claims that are not about exactly the entities that they name.
MATCH (c:Claim)
WITH c,
  COLLECT {
    UNWIND [c.subject, coalesce(c.object, c.subject), coalesce(c.law, c.subject)] AS id
    RETURN DISTINCT id
    ORDER BY id
  } AS named,
  COLLECT { MATCH (c)-[:ABOUT]->(e) RETURN e.id AS id ORDER BY id } AS about
WHERE named <> about
WITH c.id AS id
ORDER BY id
RETURN count(*) AS total, collect(id)[..5] AS examples
