// All relations between each two entities that follow each other on a path, as far as they pass a filter, which documents
// speak of each, and the entities, ready to be shown.
CALL () {
  UNWIND $pairs AS pair
  MATCH (:Entity {id: pair.from})-[r:ANY_RELATION]-(:Entity {id: pair.to})
  WHERE fragment.passes(r)
    AND ($types IS NULL OR type(r) IN $types)
  RETURN collect(r) AS rs
}
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $entities
  RETURN collect(e) AS es
}
RETURN
  fragment.entities(es) AS entities,
  fragment.relations(rs) AS relations,
  [r IN rs | coalesce(r.documents, [])] AS documents
