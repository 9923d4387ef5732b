// The relations of paths, when each surely held and which documents speak of it, and the entities on them, ready to be shown.
CALL () {
  UNWIND $relations AS wanted
  MATCH (:Entity {id: wanted.from})-[r:ANY_RELATION]-(:Entity {id: wanted.to})
  WHERE r.id = wanted.id
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
