// Keeps how many relations make an entity a hub; where that has changed, says anew which entities are.
MERGE (s:Setting {id: 'hub-relations'})
WITH s, coalesce(s.value, 500) <> $most AS changed
SET s.value = $most
WITH changed WHERE changed
MATCH (e:Entity)
WHERE e.hub <> (e.relationTotal > $most)
SET e.hub = e.relationTotal > $most
RETURN count(e) AS marked
