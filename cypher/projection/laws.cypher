// What some laws are, and whether they bind anybody.
MATCH (l:Entity)
WHERE l.id IN $ids
RETURN l.id AS id, l.lawType AS lawType, l.lawStatus AS lawStatus
