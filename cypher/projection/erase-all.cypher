// Takes away some of all the relations that are drawn, and says how many. What they say can be made again from the claims.
MATCH (:Entity)-[r:ANY_RELATION]->()
WITH r
LIMIT $limit
DELETE r
RETURN count(*) AS erased
