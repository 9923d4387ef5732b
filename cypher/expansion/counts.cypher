// How many relations each of some entities has of each type, outward and both ways. Where the filter looks inside of
// relations, those that pass are counted by reading them, up to a number.
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WITH id, n, fragment.degrees(n) AS degrees
CALL fragment.countPassing(n) YIELD types, outward, totals
RETURN
  id AS id,
  n.relationTotal AS relationTotal,
  degrees AS degrees,
  types AS types,
  outward AS outward,
  totals AS totals
