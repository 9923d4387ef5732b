// Claims that are not in exactly one document, or not in the one that they name.
MATCH (c:Claim)
WHERE COUNT { (c)-[:IN]->() } <> 1 OR NOT EXISTS { MATCH (c)-[:IN]->(d) WHERE d.id = c.source AND (d:Entity&Document OR (d:RetractedEntity AND c.retractedAt IS NOT NULL)) }
WITH c.id AS id
ORDER BY id
RETURN count(*) AS total, collect(id)[..5] AS examples
