// Adds entities, leaving those that are there already as they are; gives the ids of the new ones.
UNWIND range(0, size($ids) - 1) AS at
MERGE (e:Entity {id: $ids[at]})
ON CREATE SET
  e:$($labels[at]),
  e += $own[at],
  e.kind = $kinds[at],
  e.name = $names[at],
  e.aliases = $aliases[at],
  e.description = $descriptions[at],
  e.countries = $countries[at],
  e.topics = $topics[at],
  e.folded = $folded[at],
  e.hub = false,
  e.relationTotal = 0,
  e.recordedBy = $by,
  e.recordedAt = $when,
  e.fresh = true
WITH e
WHERE e.fresh
REMOVE e.fresh
RETURN collect(e.id) AS ids
