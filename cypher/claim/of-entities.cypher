// The claims about the attributes of some entities, those that count, a page of each.
UNWIND $ids AS id
CALL (id) {
  MATCH (c:Claim)
  WHERE c.attributeOf = id
    AND c.retractedAt IS NULL
  WITH c
  ORDER BY c.id
  WITH collect(c) AS found
  RETURN size(found) AS total, [c IN found WHERE c.id > $after][..$limit] AS cs
}
RETURN
  id AS id,
  total AS total,
  fragment.claims(cs) AS claims
