// Adds claims that were retracted, none of which is there. What they refer to is what was called so when they were recorded: the first that
// was retracted after that, else what is there.
UNWIND range(0, size($ids) - 1) AS at
CREATE (c:Claim {id: $ids[at]})
SET c += $said[at], c.speakers = CASE WHEN size($speakers[at]) > 0 THEN $speakers[at] END
WITH c, at
UNWIND [{id: $sources[at], place: -2}] +
  [id IN [$subjects[at]] + $others[at] | {id: id, place: -1}] +
  [place IN range(0, size($speakers[at]) - 1) | {id: $speakers[at][place], place: place}] AS named
CALL (c, named) {
  MATCH (e:Entity|RetractedEntity {id: named.id})
  WHERE e.retractedAt IS NULL OR e.retractedAt >= coalesce(c.recordedAt, '')
  RETURN e
  ORDER BY coalesce(e.retractedAt, '~')
  LIMIT 1
}
FOREACH (_ IN CASE named.place WHEN -2 THEN [1] ELSE [] END | CREATE (c)-[:IN]->(e))
FOREACH (_ IN CASE named.place WHEN -1 THEN [1] ELSE [] END | CREATE (c)-[:ABOUT]->(e))
FOREACH (_ IN CASE WHEN named.place >= 0 THEN [1] ELSE [] END | CREATE (c)-[:BY {position: named.place}]->(e))
