// The recorded searches about some entities, a page of each, the one recorded last first, and how many there are.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:SEARCHED_FOR]-(s:SearchRecord)
  RETURN count(s) AS total
}
CALL (e) {
  MATCH (e)<-[:SEARCHED_FOR]-(s:SearchRecord)
  WHERE $beforeAt IS NULL OR s.at < $beforeAt OR (s.at = $beforeAt AND s.id < $beforeId)
  WITH s
  ORDER BY s.at DESC, s.id DESC
  LIMIT $limit
  RETURN collect(s) AS ss
}
RETURN
  id AS id,
  total AS total,
  fragment.searchRecords(ss) AS searches
