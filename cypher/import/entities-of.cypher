// A page of the entities that an import brought, in the order of their ids, and whether somebody else had to do with each.
MATCH (e:Entity)
WHERE e.import = $id AND e.id > $after
WITH e
ORDER BY e.import, e.id
LIMIT $limit
WITH e,
  EXISTS { (e)<-[:ABOUT|BY|IN]-(c:Claim) WHERE coalesce(c.import, '') <> $id } AS isClaimed,
  EXISTS { (o:Operation {entity: e.id}) } AS isChanged,
  EXISTS { (e)<-[:DERIVED_FROM]-(d:Entity) WHERE coalesce(d.import, '') <> $id } AS isOriginal,
  EXISTS { MATCH (i:Import) WHERE i.source = e.id AND i.id <> $id AND i.state <> 'UNDONE' } AS isRead
RETURN
  collect(e.id) AS ids,
  collect(e.name) AS names,
  collect(isClaimed) AS claimed,
  collect(isChanged) AS changed,
  collect(isOriginal) AS originals,
  collect(isRead) AS read
