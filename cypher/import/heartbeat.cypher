// A sign of life from whoever runs an import.
MATCH (i:Import {id: $id, holder: $holder})
SET i.beatAt = $at
