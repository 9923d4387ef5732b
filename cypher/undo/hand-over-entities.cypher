// Gives entities that stay when their import is undone to the import that has to do with them too.
UNWIND range(0, size($ids) - 1) AS at
MATCH (e:Entity {id: $ids[at]})
SET e.import = $heirs[at], e.alsoIn = [each IN coalesce(e.alsoIn, []) WHERE each <> $heirs[at]]
