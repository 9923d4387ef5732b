// Entities whose names share words with some names, the most alike first; of some kinds and countries, if they are given.
CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: $candidates}) YIELD node AS e
WHERE ($kinds IS NULL OR e.kind IN $kinds)
  AND ($countries IS NULL OR any(country IN e.countries WHERE country IN $countries))
WITH e
LIMIT $limit
WITH collect(e) AS es
RETURN
  fragment.entities(es) AS entities
