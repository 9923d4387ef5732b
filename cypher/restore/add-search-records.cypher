// Adds recorded searches, none of which is there. What they are about is what was called so when they were recorded: the first that was retracted
// after that, else what is there.
UNWIND range(0, size($ids) - 1) AS at
CREATE (s:SearchRecord {id: $ids[at]})
SET s += $said[at]
WITH s, at
UNWIND $about[at] AS about
CALL (s, about) {
  MATCH (e:Entity|RetractedEntity {id: about})
  WHERE e.retractedAt IS NULL OR e.retractedAt >= s.at
  RETURN e
  ORDER BY coalesce(e.retractedAt, '~')
  LIMIT 1
}
CREATE (s)-[:SEARCHED_FOR]->(e)
