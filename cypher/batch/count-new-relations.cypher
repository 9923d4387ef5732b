// Counts relations that were just drawn to what their ends have, and says which of them are hubs now.
OPTIONAL MATCH (s:Setting {id: 'hub-relations'})
WITH coalesce(s.value, 500) AS most
UNWIND range(0, size($ids) - 1) AS at
MATCH (e:Entity {id: $ids[at]})
WITH e, most, coalesce(e.relationTotal, 0) + $more[at] AS total
SET e.relationTotal = total, e.hub = total > most
