// Ends an operation with what it answers, and with what it changed of an entity, and when, where that was not at its beginning.
MATCH (o:Operation {id: $id})
SET o.answer = $answer, o.entity = $entity, o.changes = $changes, o.version = $version, o.at = coalesce($at, o.at)
