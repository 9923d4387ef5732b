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
RETURN fragment.searchColumns(at, here, r, there) AS edges
