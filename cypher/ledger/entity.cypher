// Everything that is recorded of one entity itself, and what it takes its content from.
MATCH (e:Entity {id: $id})
RETURN
  e {.*} AS attributes,
  COLLECT { MATCH (e)-[:DERIVED_FROM]->(o) RETURN o.id AS original ORDER BY original } AS derivedFrom
