// Adds entities as they were recorded, leaving those that are there already as they are; gives the ids of the new ones.
UNWIND range(0, size($ids) - 1) AS at
MERGE (e:Entity {id: $ids[at]})
ON CREATE SET e.fresh = true
WITH e, at
WHERE e.fresh
SET
  e:$($labels[at]),
  e += $own[at],
  e += $shared[at],
  e.folded = $folded[at],
  e.version = $versions[at],
  e.hub = false,
  e.relationTotal = 0
REMOVE e.fresh
SET e.origins = CASE WHEN e.kind = 'DOCUMENT' THEN [e.id] ELSE null END
RETURN collect(e.id) AS ids
