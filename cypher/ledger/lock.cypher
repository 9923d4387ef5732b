// Takes the write locks of some entities in the order given. A dummy property does it: nothing is read before the lock is held.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e.locked = true
REMOVE e.locked
