// Says who speaks in claims that were just added.
UNWIND range(0, size($ids) - 1) AS at
MATCH (c:Claim {id: $ids[at]})
SET c.speakers = $speakers[at]
WITH c, at
UNWIND range(0, size($speakers[at]) - 1) AS position
MATCH (e:Entity {id: $speakers[at][position]})
CREATE (c)-[:BY {position: position}]->(e)
