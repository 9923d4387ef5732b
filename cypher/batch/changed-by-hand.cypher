// What was changed by hand of some entities since they were recorded; those of which nothing was are left out.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (o:Operation {entity: id})
WHERE o.at >= e.recordedAt AND o.changes IS NOT NULL
RETURN id AS id, collect(o.changes) AS changes
