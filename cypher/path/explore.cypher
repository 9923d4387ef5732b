// The relations of some entities that pass a filter, of at least a grade and weaker than those read already, and where each
// leads, as columns: what a search for paths looks at. What is not wanted of them is an empty column.
UNWIND range(0, size($entities) - 1) AS at
MATCH (here:Entity {id: $entities[at]})-[r:ANY_RELATION]-(there)
WHERE fragment.passes(r)
  AND ($types IS NULL OR type(r) IN $types)
  AND r.strength >= $grade AND r.strength < $below[at]
  AND there <> here
WITH at, here, r, there
LIMIT $limit
RETURN
  collect(at) AS at,
  collect(there.id) AS others,
  collect(coalesce(there.hub, false)) AS hubs,
  collect(coalesce(there.relationTotal, 0)) AS totals,
  collect(r.id) AS ids,
  collect(r.strength) AS strengths,
  collect(CASE WHEN $typed THEN type(r) END) AS types,
  collect(CASE WHEN $dated THEN coalesce(r.earliest, '') END) AS earliest,
  collect(CASE WHEN $dated THEN coalesce(r.latest, '') END) AS latest,
  collect(CASE WHEN $dated THEN coalesce(r.spans, []) END) AS spans,
  collect(CASE WHEN $directed THEN startNode(r) = here END) AS outgoing
