// Recorded searches that are about nothing.
MATCH (s:SearchRecord)
WHERE NOT EXISTS { (s)-[:SEARCHED_FOR]->() }
WITH s.id AS id
ORDER BY id
RETURN count(*) AS total, collect(id)[..5] AS examples
