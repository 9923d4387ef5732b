// Takes an entity out of the graph and keeps it in the ledger as it was. Its labels decide: every question asks for an :Entity.
MATCH (e:Entity {id: $id})
CALL (e) {
  MATCH (e)-[old:DERIVED_FROM]->()
  DELETE old
}
REMOVE e:Entity, e:$($label)
SET e:RetractedEntity, e.derivedFrom = $derivedFrom, e.retractedAt = $at, e.retractedBy = $by, e.retractedBecause = $because
