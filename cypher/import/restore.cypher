// Brings back a document that an undone import took out of sight, as it was.
MATCH (w:RetractedEntity {id: $id})
WHERE w.undone
REMOVE w:RetractedEntity, w.undone, w.retractedAt, w.retractedBy, w.retractedBecause
SET w:Entity:Document
RETURN w.id AS id
