// Says what some documents take their content from, in place of what was said before.
UNWIND range(0, size($ids) - 1) AS at
MATCH (d:Entity {id: $ids[at]})
CALL (d) {
  MATCH (d)-[old:DERIVED_FROM]->()
  DELETE old
}
CALL (d, at) {
  UNWIND $originals[at] AS original
  MATCH (o:Entity {id: original})
  MERGE (d)-[:DERIVED_FROM]->(o)
}
