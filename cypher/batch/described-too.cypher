// Keeps with entities that another import brought that this one describes them too, so that they stay when the other is undone.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE NOT $import IN coalesce(e.alsoIn, [])
SET e.alsoIn = coalesce(e.alsoIn, []) + $import
