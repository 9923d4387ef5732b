// Entities by their ids.
MATCH (e:Entity)
WHERE e.id IN $ids
WITH collect(e) AS found
RETURN
  fragment.entities(found) AS entities
