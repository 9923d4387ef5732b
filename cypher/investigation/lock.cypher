// Lets nobody else change an investigation until the end of the transaction; a row only where it is there.
MATCH (i:Investigation {id: $id})
SET i.locked = true
RETURN i.id AS id
