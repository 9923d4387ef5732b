// Some entities and the relations among them, the strongest first; those between two that both have very many are left out:
// between-hubs.cypher looks them up.
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $ids
  RETURN collect(e) AS es
}
CALL (es) {
  UNWIND es AS n
  WITH n
  WHERE n.relationTotal <= $ordinary
  MATCH (n)-[r:ANY_RELATION]-(m)
  WHERE m.id IN $ids
  WITH DISTINCT r
  WHERE type(r) IN $types
    AND fragment.passes(r)
  WITH r
  ORDER BY r.strength DESC, r.id
  LIMIT $limit
  RETURN collect(r) AS rs
}
RETURN
  fragment.entities(es) AS entities,
  fragment.relations(rs) AS relations
