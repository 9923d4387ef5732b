// A page of claims with all that they say, in the order of their ids, without those that were taken back with their import.
MATCH (c:Claim)
WHERE c.id > $after AND NOT coalesce(c.undone, false)
WITH c
ORDER BY c.id
LIMIT $limit
RETURN
  c.id AS id,
  c {.*} AS properties,
  COLLECT { MATCH (c)-[:IN]->(d) RETURN d.id AS id ORDER BY id } AS documents,
  COLLECT { MATCH (c)-[:ABOUT]->(e) RETURN e.id AS id ORDER BY id } AS about,
  COLLECT { MATCH (c)-[by:BY]->(e) RETURN e.id AS id ORDER BY by.position } AS speakers
