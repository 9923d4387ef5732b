// Keeps the originals that some documents go back to: those that take their content from no other, themselves included.
UNWIND $ids AS id
MATCH (d:Entity {id: id})
SET d.origins = COLLECT {
  MATCH (d)-[:DERIVED_FROM*0..]->(o)
  WHERE NOT EXISTS { (o)-[:DERIVED_FROM]->() }
  RETURN DISTINCT o.id AS origin
  ORDER BY origin
}
