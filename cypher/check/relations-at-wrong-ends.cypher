// Relations whose id does not name the two entities that they tie, or that tie them in the wrong order.
MATCH (s:Entity)-[r:ANY_RELATION]->(o)
WHERE r.id IS NULL
  OR r.id <> 'rel:' + s.id + ':' + toLower(type(r)) + ':' + o.id
  OR (type(r) IN fragment.symmetricTypes() AND s.id > o.id)
WITH coalesce(r.id, '(no id)') AS id
ORDER BY id
RETURN count(*) AS total, collect(id)[..5] AS examples
