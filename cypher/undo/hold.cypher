// Says who undoes an import from now on, where it is being undone.
MATCH (i:Import {id: $id})
WHERE i.undoing
SET i.holder = $holder, i.beatAt = $at
