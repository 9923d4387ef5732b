// The relations of some entities that pass a filter, of at least a grade and weaker than those read already, and where each
// leads, as columns: what a search for paths looks at. What is not wanted of them is an empty column.
UNWIND range(0, size($entities) - 1) AS at
MATCH (here:Entity {id: $entities[at]})-[r:SUPPLIES_TO|PRODUCES|OPERATES|OWNS|LEADS|WORKS_FOR|PART_OF|LOCATED_IN|LEGISLATES|OBLIGES|AUTHORISES|SIGNED|COOPERATES_WITH|INVESTS_IN|ASSISTS|COLLECTS_DATA_FOR|SHARES_DATA_WITH|TARGETS|MODELLED_ON|PARTICIPATED_IN|PUBLISHED|REPORTS_ON|LINKED_TO]-(there)
WHERE r.strength >= $minStrength
  AND r.sources >= $minSources
  AND ($statuses IS NULL OR r.status IN $statuses)
  AND ($documents IS NULL OR any(document IN r.documents WHERE document IN $documents))
  AND ($first IS NULL OR (
    (r.earliest IS NULL OR r.earliest <= $last) AND (r.latest IS NULL OR r.latest >= $first)
    AND ($undated OR size(r.surely) > 0) AND (NOT $surely OR any(held IN r.surely WHERE left(held, 10) <= $last AND right(held, 10) >= $first))))
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
  collect(CASE WHEN $directed THEN startNode(r) = here END) AS outgoing
