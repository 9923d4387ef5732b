// Brings back what undone imports took out of sight, as if it were new.
MATCH (w:RetractedEntity)
WHERE w.id IN $ids AND w.undone
REMOVE w:RetractedEntity
SET w = {id: w.id, fresh: true}, w:Entity
RETURN collect(w.id) AS ids
