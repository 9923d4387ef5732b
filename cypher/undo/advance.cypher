// Says how much of undoing an import is done.
MATCH (i:Import {id: $id})
SET i.progress = $progress, i.beatAt = $at
