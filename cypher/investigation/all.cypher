// A page of the investigations in which all words are, the one saved last first, and how many there are.
CALL () {
  MATCH (i:Investigation)
  WHERE (i.archivedAt IS NOT NULL) = $archived AND all(word IN $words WHERE i.folded CONTAINS word)
  RETURN count(i) AS total
}
CALL () {
  MATCH (i:Investigation)
  WHERE (i.archivedAt IS NOT NULL) = $archived
    AND all(word IN $words WHERE i.folded CONTAINS word)
    AND ($beforeAt IS NULL OR i.changedAt < $beforeAt OR (i.changedAt = $beforeAt AND i.id < $beforeId))
  WITH i
  ORDER BY i.changedAt DESC, i.id DESC
  LIMIT $limit
  RETURN collect(i.id) AS ids
}
RETURN total AS total, ids AS ids
