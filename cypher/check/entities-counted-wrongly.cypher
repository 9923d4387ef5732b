// Entities whose number of relations is not that of what is drawn from or to them, or that are wrongly called hubs or not.
OPTIONAL MATCH (s:Setting {id: 'hub-relations'})
WITH coalesce(s.value, 500) AS most
MATCH (e:Entity)
WITH e, most, COUNT { (e)-[:SUPPLIES_TO|PRODUCES|OPERATES|OWNS|LEADS|WORKS_FOR|PART_OF|LOCATED_IN|LEGISLATES|OBLIGES|AUTHORISES|SIGNED|COOPERATES_WITH|INVESTS_IN|ASSISTS|COLLECTS_DATA_FOR|SHARES_DATA_WITH|TARGETS|MODELLED_ON|PARTICIPATED_IN|PUBLISHED|REPORTS_ON|LINKED_TO]-() } AS total
WHERE e.relationTotal IS NULL OR e.relationTotal <> total OR e.hub IS NULL OR e.hub <> (total > most)
WITH e.id AS id
ORDER BY id
RETURN count(*) AS total, collect(id)[..5] AS examples
