// What was changed of an entity since a version of it, in the order in which it was.
MATCH (o:Operation {entity: $id})
WHERE o.version > $version
RETURN o.by AS by, o.at AS at, o.changes AS changes
ORDER BY o.version
