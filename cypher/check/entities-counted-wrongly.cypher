// Entities whose number of relations is not that of what is drawn from or to them, or that are wrongly called hubs or not.
OPTIONAL MATCH (s:Setting {id: 'hub-relations'})
WITH coalesce(s.value, 500) AS most
MATCH (e:Entity)
WITH e, most, COUNT { (e)-[:ANY_RELATION]-() } AS total
WHERE e.relationTotal IS NULL OR e.relationTotal <> total OR e.hub IS NULL OR e.hub <> (total > most)
WITH e.id AS id
ORDER BY id
RETURN count(*) AS total, collect(id)[..5] AS examples
