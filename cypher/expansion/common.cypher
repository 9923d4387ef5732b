// The entities that are tied to at least two of some others, those tied to most of them first, then those with the fewest relations of
// their own; with the relations by which they are. Where more relations would have to be looked at than may be, none is: `toRead` tells.
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $ids
  RETURN sum(e.relationTotal) AS toRead
}
CALL (toRead) {
  WITH toRead
  WHERE toRead <= $mostRead
  MATCH (n:Entity)
  WHERE n.id IN $ids
  MATCH (n)-[r:ANY_RELATION]-(m)
  WHERE NOT m.id IN $ids
    AND type(r) IN $types
    AND fragment.passes(r)
  WITH m, count(DISTINCT n) AS tied
  WHERE tied > 1
  RETURN count(m) AS total
}
CALL (toRead) {
  WITH toRead
  WHERE toRead <= $mostRead
  MATCH (n:Entity)
  WHERE n.id IN $ids
  MATCH (n)-[r:ANY_RELATION]-(m)
  WHERE NOT m.id IN $ids
    AND type(r) IN $types
    AND fragment.passes(r)
  WITH m, count(DISTINCT n) AS tied
  WHERE tied > 1
    AND ($afterId IS NULL
      OR tied < $afterTied
      OR (tied = $afterTied AND (m.relationTotal > $afterTotal OR (m.relationTotal = $afterTotal AND m.id > $afterId))))
  WITH m, tied
  ORDER BY tied DESC, m.relationTotal, m.id
  LIMIT $limit
  RETURN collect(m) AS es, collect(tied) AS tied
}
CALL (es) {
  UNWIND es AS m
  CALL (m) {
    MATCH (m)-[r:ANY_RELATION]-(n:Entity)
    WHERE n.id IN $ids
      AND type(r) IN $types
      AND fragment.passes(r)
    WITH r
    ORDER BY r.strength DESC, r.id
    WITH collect(r) AS found
    RETURN found[..$most] AS some, size(found) AS many
  }
  WITH collect(some) AS lists, collect(many) AS counts
  RETURN counts, reduce(rs = [], list IN lists | rs + list) AS rs
}
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $ids
  RETURN collect(e) AS asked
}
RETURN
  toRead AS toRead,
  total AS total,
  tied AS tied,
  counts AS counts,
  fragment.entities(es) AS entities,
  fragment.entities(asked) AS asked,
  fragment.relations(rs) AS relations
