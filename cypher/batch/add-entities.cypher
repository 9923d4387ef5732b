// Adds the entities of an import, leaving those that are there already as they are; gives the ids of the new ones.
UNWIND range(0, size($ids) - 1) AS at
MERGE (e:Entity {id: $ids[at]})
ON CREATE SET e.fresh = true
WITH e, at
WHERE e.fresh
SET
  e:$($labels[at]),
  e += $own[at],
  e.kind = $kinds[at],
  e.name = $names[at],
  e.aliases = $aliases[at],
  e.description = coalesce($descriptions[at], e.description),
  e.countries = $countries[at],
  e.topics = $topics[at],
  e.folded = $folded[at],
  e.identifiers = $identifiers[at],
  e.claimed = $claimed[at],
  e.hub = false,
  e.relationTotal = 0,
  e.recordedBy = $by,
  e.recordedAt = $when,
  e.import = $import,
  e.version = $versions[at]
REMOVE e.fresh
RETURN collect(e.id) AS ids
