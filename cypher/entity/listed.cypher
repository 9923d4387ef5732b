// A page of the entities that are asked for, in one of four orders: by a number, the largest first, then by a text, then by id.
// More than a limit are not counted.
CALL () {
  CALL fragment.entitiesAsked() YIELD e
  WITH e, fragment.order(e) AS place
  WITH e, place[0] AS number, place[1] AS text
  WHERE $afterId IS NULL
    OR number < $afterNumber
    OR (number = $afterNumber AND (text > $afterText OR (text = $afterText AND e.id > $afterId)))
  ORDER BY number DESC, text, e.id
  LIMIT $limit
  RETURN collect(e) AS es, collect(number) AS numbers, collect(text) AS texts
}
CALL () {
  CALL fragment.entitiesAsked() YIELD e
  WITH e
  LIMIT $counted
  RETURN count(e) AS total
}
CALL () {
  WITH 1 AS once
  WHERE $document IS NULL AND $query IS NOT NULL
  CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: $candidates}) YIELD node
  RETURN count(node) AS named
}
RETURN
  total AS total,
  named AS named,
  numbers AS numbers,
  texts AS texts,
  fragment.entities(es) AS entities
