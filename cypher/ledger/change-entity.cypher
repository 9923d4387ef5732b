// Gives an entity other attributes; null takes one away.
MATCH (e:Entity {id: $id})
SET e += $attributes
