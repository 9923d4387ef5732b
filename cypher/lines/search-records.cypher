// A page of all recorded searches, in the order of their ids, with what they are about.
MATCH (s:SearchRecord)
WHERE s.id > $after
WITH s
ORDER BY s.id
LIMIT $limit
RETURN
  s.id AS id,
  s {.*} AS properties,
  COLLECT { MATCH (s)-[:SEARCHED_FOR]->(e) RETURN e.id AS about ORDER BY about } AS about
