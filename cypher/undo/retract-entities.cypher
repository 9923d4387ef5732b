// Retracts entities that only an undone import had to do with, as retract-entity does one; its claims, which are kept, go on referring to them.
UNWIND range(0, size($ids) - 1) AS at
MATCH (e:Entity {id: $ids[at]})
CALL (e) {
  MATCH (e)-[old:DERIVED_FROM]->()
  DELETE old
}
REMOVE e:Entity, e:$($labels[at])
SET
  e:RetractedEntity,
  e.undone = true,
  e.derivedFrom = $derivedFrom[at],
  e.retractedAt = $at,
  e.retractedBy = $by,
  e.retractedBecause = $because
