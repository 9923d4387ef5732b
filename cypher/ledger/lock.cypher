// Takes the write locks of some entities in the order given, and says which of them are there. A dummy property does it: nothing
// is read before the lock is held.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e.locked = true
REMOVE e.locked
RETURN collect(e.id) AS ids
