// A page of the imports, the last one first, and how many there are.
CALL () {
  MATCH (i:Import)
  WHERE i.startedAt IS NOT NULL
  RETURN count(i) AS total
}
CALL () {
  MATCH (i:Import)
  WHERE $beforeAt IS NULL OR i.startedAt < $beforeAt OR (i.startedAt = $beforeAt AND i.id < $beforeId)
  WITH i
  ORDER BY i.startedAt DESC, i.id DESC
  LIMIT $limit
  RETURN collect(i.id) AS ids
}
RETURN total AS total, ids AS ids
