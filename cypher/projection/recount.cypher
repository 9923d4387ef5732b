// Counts the relations drawn from or to some entities again, and says which of them are hubs.
OPTIONAL MATCH (s:Setting {id: 'hub-relations'})
WITH coalesce(s.value, 500) AS most
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WITH e, most, COUNT { (e)-[:SUPPLIES_TO|PRODUCES|OPERATES|OWNS|LEADS|WORKS_FOR|PART_OF|LOCATED_IN|LEGISLATES|OBLIGES|AUTHORISES|SIGNED|COOPERATES_WITH|INVESTS_IN|ASSISTS|COLLECTS_DATA_FOR|SHARES_DATA_WITH|TARGETS|MODELLED_ON|PARTICIPATED_IN|PUBLISHED|REPORTS_ON|LINKED_TO]-() } AS total
SET e.relationTotal = total, e.hub = total > most
