// Some entities and the relations among them, the strongest first; those between two that both have very many are left out:
// between-hubs.cypher looks them up. Where more would have to be looked at than may be, none is, and `toRead` tells how many.
// Each is read at its subject, or else at the end that has few. The entities are collected last: a row that is sorted may not
// carry the list of them.
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $ids
  RETURN fragment.toRead(e) AS toRead
}
CALL (toRead) {
  WITH toRead
  WHERE toRead <= $mostRead
  MATCH (n:Entity)
  WHERE n.id IN $ids
    AND n.relationTotal <= $ordinary
  MATCH (n)-[r:ANY_RELATION]-(m)
  WHERE m.id IN $ids
    AND (startNode(r) = n OR m.relationTotal > $ordinary)
    AND type(r) IN $types
    AND fragment.passes(r)
  WITH r
  ORDER BY r.strength DESC, r.id
  LIMIT $limit
  RETURN collect(r) AS rs
}
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $ids
  RETURN collect(e) AS es
}
RETURN
  toRead AS toRead,
  fragment.entities(es) AS entities,
  fragment.relations(rs) AS relations
