// The documents that some documents draw on directly.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:DERIVED_FROM]->(original:Document)
WITH id, original
ORDER BY original.id
WITH id, collect(original) AS es
RETURN
  id AS id,
  fragment.entities(es) AS entities
