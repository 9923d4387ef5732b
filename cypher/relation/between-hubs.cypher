// The relations among entities that have very many each: their ids follow from the ids of their ends, so they are looked up
// and no entity's relations are read.
UNWIND $ids AS subject
UNWIND $ids AS object
CALL fragment.relationsBetween(subject, object) YIELD r
WITH r
WHERE type(r) IN $types
  AND fragment.passes(r)
WITH r
ORDER BY r.strength DESC, r.id
LIMIT $limit
WITH collect(r) AS rs
RETURN
  fragment.relations(rs) AS relations
