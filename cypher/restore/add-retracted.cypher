// Adds entities that were retracted, as they were, those excepted that are kept already.
UNWIND range(0, size($ids) - 1) AS at
CALL (at) {
  WITH at
  WHERE NOT EXISTS { MATCH (e:RetractedEntity {id: $ids[at]}) WHERE e.retractedAt = $shared[at].retractedAt }
  CREATE (e:RetractedEntity)
  SET e += $own[at], e += $shared[at], e.version = $versions[at], e.hub = false, e.relationTotal = 0
}
