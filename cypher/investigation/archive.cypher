// Puts an investigation away, or brings it back where no time is given.
MATCH (i:Investigation {id: $id})
SET i.archivedAt = $at
