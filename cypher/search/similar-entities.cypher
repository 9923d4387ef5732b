// Entities of one kind whose names share words with some names, the most alike first.
CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: $candidates}) YIELD node AS e
WHERE e.kind = $kind
WITH e
LIMIT $limit
WITH collect(e) AS es
RETURN
  fragment.entities(es) AS entities
