// Entities without a name, or whose second label is not that of their kind.
MATCH (e:Entity)
WHERE e.name IS NULL OR e.kind IS NULL OR size(labels(e)) <> 2 OR NOT $labels[e.kind] IN labels(e)
WITH e.id AS id
ORDER BY id
RETURN count(*) AS total, collect(id)[..5] AS examples
