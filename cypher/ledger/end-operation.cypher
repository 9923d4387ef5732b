// Ends an operation with what it answers, and with what it changed of an entity.
MATCH (o:Operation {id: $id})
SET o.answer = $answer, o.entity = $entity, o.changes = $changes
