// Gives some entities the attributes that their claims make, null taking one away, and keeps which ones these are; so also what they are numbered by.
UNWIND range(0, size($ids) - 1) AS at
MATCH (e:Entity {id: $ids[at]})
SET e += $attributes[at], e.claimed = $claimed[at], e.identifiers = $identifiers[at], e.folded = $folded[at]
