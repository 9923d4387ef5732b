// Relations whose id does not name the two entities that they tie, or that tie them in the wrong order.
MATCH (s:Entity)-[r:SUPPLIES_TO|PRODUCES|OPERATES|OWNS|LEADS|WORKS_FOR|PART_OF|LOCATED_IN|LEGISLATES|OBLIGES|AUTHORISES|SIGNED|COOPERATES_WITH|INVESTS_IN|ASSISTS|COLLECTS_DATA_FOR|SHARES_DATA_WITH|TARGETS|MODELLED_ON|PARTICIPATED_IN|PUBLISHED|REPORTS_ON|LINKED_TO]->(o)
WHERE r.id IS NULL
  OR r.id <> 'rel:' + s.id + ':' + toLower(type(r)) + ':' + o.id
  OR (type(r) = 'COOPERATES_WITH' AND s.id > o.id)
WITH coalesce(r.id, '(no id)') AS id
ORDER BY id
RETURN count(*) AS total, collect(id)[..5] AS examples
