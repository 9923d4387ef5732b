// Those of some documents that were recorded by whom and when it is said, and derive from nothing yet.
UNWIND range(0, size($ids) - 1) AS at
MATCH (e:Entity {id: $ids[at]})
WHERE coalesce(e.recordedAt, '') = $times[at] AND coalesce(e.recordedBy, '') = $hands[at] AND NOT EXISTS { (e)-[:DERIVED_FROM]->() }
RETURN e.id AS id
