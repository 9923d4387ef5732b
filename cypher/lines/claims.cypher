// A page of all claims as they are recorded, in the order of their ids, with who says them.
MATCH (c:Claim)
WHERE c.id > $after
WITH c
ORDER BY c.id
LIMIT $limit
RETURN
  c.id AS id,
  c {.*} AS properties,
  [pair IN COLLECT { MATCH (c)-[by:BY]->(e) RETURN [by.position, e.id] AS pair ORDER BY by.position } | pair[1]] AS speakers
