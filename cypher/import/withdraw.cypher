// Retracts entities that only an undone import had to do with; its claims, which are kept, go on referring to them.
MATCH (e:Entity)
WHERE e.id IN $ids
REMOVE e:Entity:Person:Company:Government:Law:SurveillanceSystem:Organization:Event:Place:Group:Document:Asset
SET e:RetractedEntity, e.undone = true, e.retractedAt = $at, e.retractedBy = $by, e.retractedBecause = $because
