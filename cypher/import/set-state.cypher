// Says what an import is at, where it is still what it was, and is run by whom it was; one that is to be run again,
// or undone, has nobody yet.
MATCH (i:Import {id: $id})
SET i.locked = true
REMOVE i.locked
WITH i
WHERE i.state IN $from AND ($holder IS NULL OR i.holder = $holder)
SET
  i.state = $to,
  i.error = $error,
  i.finishedAt = $finishedAt,
  i.undoing = $undoing,
  i.holder = CASE WHEN $to = 'RUNNING' OR $undoing THEN null ELSE i.holder END,
  i.beatAt = CASE WHEN $undoing THEN $finishedAt ELSE i.beatAt END,
  i.progress = CASE WHEN $undoing THEN 0.0 WHEN $to IN ['DONE', 'UNDONE'] THEN 1.0 ELSE i.progress END
RETURN i.id AS id
