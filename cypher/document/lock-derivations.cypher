// Holds what documents derive from until the end of the transaction: two changes of it at once could close a circle.
MERGE (s:Setting {id: 'derivations'})
SET s.locked = true
REMOVE s.locked
