// A page of all entities as they are recorded, in the order of their ids, with what they derive from.
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT $limit
RETURN
  e.id AS id,
  e {.*} AS properties,
  COLLECT { MATCH (e)-[:DERIVED_FROM]->(o) RETURN o.id AS original ORDER BY original } AS derivedFrom
