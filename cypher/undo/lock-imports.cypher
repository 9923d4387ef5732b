// Takes the write locks of some imports in the order given, and says which of them count: those that are not undone, nor being undone.
UNWIND $ids AS id
MATCH (i:Import {id: id})
SET i.locked = true
REMOVE i.locked
WITH i
WHERE i.state <> 'UNDONE' AND NOT coalesce(i.undoing, false)
RETURN collect(i.id) AS ids
