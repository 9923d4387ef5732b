// Says of investigations when they were begun and put away; what was said of one that is there stays.
UNWIND range(0, size($ids) - 1) AS at
MERGE (i:Investigation {id: $ids[at]})
ON CREATE SET i.version = 0
SET
  i.createdAt = CASE WHEN i.createdAt < $said[at].createdAt THEN i.createdAt ELSE $said[at].createdAt END,
  i.archivedAt = CASE WHEN i.version = 0 THEN $said[at].archivedAt ELSE i.archivedAt END
