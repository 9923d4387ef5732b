// Takes the write locks of some entities in the order given, and says which of them are there. A dummy property does it. That one
// is still an entity is looked at again once its lock is held: who held it before may have retracted it.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e.locked = true
REMOVE e.locked
WITH e, labels(e) AS labels
WHERE 'Entity' IN labels
RETURN collect(e.id) AS ids
