// Adds claims that count, none of which is there, with their document and what they are about.
UNWIND range(0, size($ids) - 1) AS at
MATCH (s:Entity {id: $subjects[at]})
MATCH (d:Entity {id: $sources[at]})
CREATE (c:Claim {id: $ids[at]})-[:IN]->(d)
CREATE (c)-[:ABOUT]->(s)
SET c += $said[at]
WITH c, at
UNWIND $others[at] AS other
MATCH (o:Entity {id: other})
CREATE (c)-[:ABOUT]->(o)
