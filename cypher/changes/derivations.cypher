// Some documents and all that they go back to, each with what it takes its content from directly.
MATCH (d:Entity)-[:DERIVED_FROM*0..]->(one)
WHERE d.id IN $ids
WITH DISTINCT one
RETURN
  one.id AS id,
  COLLECT {
    MATCH (one)-[:DERIVED_FROM]->(original)
    RETURN original.id AS id
    ORDER BY id
  } AS derivedFrom
