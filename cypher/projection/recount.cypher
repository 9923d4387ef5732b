// Counts the relations drawn from or to some entities again, and says which of them are hubs.
OPTIONAL MATCH (s:Setting {id: 'hub-relations'})
WITH coalesce(s.value, 500) AS most
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WITH e, most, COUNT { (e)-[:ANY_RELATION]-() } AS total
SET e.relationTotal = total, e.hub = total > most
