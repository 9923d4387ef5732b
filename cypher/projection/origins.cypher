// The originals that some documents go back to.
MATCH (d:Entity)
WHERE d.id IN $ids
RETURN d.id AS id, coalesce(d.origins, [d.id]) AS origins
