// Takes the write lock of an import until the end of the transaction, and says how far it is, and whether any entity was ever retracted
// here. What was planned before is read after.
MATCH (i:Import {id: $id})
SET i.locked = true
REMOVE i.locked
WITH i
RETURN i.state AS state, i.holder AS holder, i.pass AS pass, i.position AS position, EXISTS { (:RetractedEntity) } AS anyRetracted
