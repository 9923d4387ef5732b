// Relations of which there is more than one.
MATCH (:Entity)-[r:ANY_RELATION]->()
WITH r.id AS id, count(*) AS drawn
WHERE drawn > 1
WITH id
ORDER BY id
RETURN count(*) AS total, collect(id)[..5] AS examples
