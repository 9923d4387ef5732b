// Gives a running import to whoever runs it from now on, where those who held it before are gone.
MATCH (i:Import {id: $id})
SET i.locked = true
REMOVE i.locked
WITH i
WHERE i.state = 'RUNNING' AND coalesce(i.holder, '') = $before
SET i.holder = $holder, i.beatAt = $at
RETURN i.id AS id
