// Says what an import is at, where it is still what it was.
MATCH (i:Import {id: $id})
SET i.locked = true
REMOVE i.locked
WITH i
WHERE i.state IN $from
SET i.state = $to, i.error = $error, i.finishedAt = $finishedAt, i.progress = CASE $to WHEN 'DONE' THEN 1.0 ELSE i.progress END
RETURN i.id AS id
