// Draws relations as their claims make them, replacing what was there of them.
UNWIND range(0, size($ids) - 1) AS at
MATCH (s:Entity {id: $subjects[at]}), (o:Entity {id: $objects[at]})
MERGE (s)-[r:$($types[at]) {id: $ids[at]}]->(o)
SET r = fragment.projectedRelation(at)
