// A page of recorded searches with all that they say, in the order of their ids.
MATCH (s:SearchRecord)
WHERE s.id > $after
WITH s
ORDER BY s.id
LIMIT $limit
RETURN
  s.id AS id,
  s {.*} AS properties,
  COLLECT { MATCH (s)-[:SEARCHED_FOR]->(e) RETURN e.id AS id ORDER BY id } AS about
