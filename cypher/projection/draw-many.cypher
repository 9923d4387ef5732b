// Draws many relations as draw.cypher draws a few. Planned anew each time: a plan that was made while the database was empty
// looks at all of its relations for each one. For a few, planning would take longer than that, with their ends locked.
CYPHER replan=force
UNWIND range(0, size($ids) - 1) AS at
MATCH (s:Entity {id: $subjects[at]}), (o:Entity {id: $objects[at]})
MERGE (s)-[r:$($types[at]) {id: $ids[at]}]->(o)
SET r = fragment.projectedRelation(at)
