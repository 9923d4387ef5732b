// Takes away relations that no claim supports any more, where they were drawn.
UNWIND range(0, size($ids) - 1) AS at
MATCH (s:Entity {id: $subjects[at]}), (o:Entity {id: $objects[at]})
MATCH (s)-[r:$($types[at]) {id: $ids[at]}]->(o)
DELETE r
