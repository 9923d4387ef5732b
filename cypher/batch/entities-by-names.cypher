// The entities that bear each of some names, documents left out: at most as many of each name as are asked for.
UNWIND range(0, size($names) - 1) AS at
CALL (at) {
  CALL db.index.fulltext.queryNodes('entity_names', $keys[at]) YIELD node AS e
  WHERE $names[at] IN e.folded[..-1] AND e.kind <> 'DOCUMENT'
  WITH e
  ORDER BY e.id
  LIMIT $most
  RETURN collect(e.id) AS ids
}
RETURN
  $names[at] AS name,
  ids
