// The claims of some relations, those that count, a page of each.
UNWIND $ids AS id
CALL (id) {
  MATCH (c:Claim)
  WHERE c.relation = id
    AND c.retractedAt IS NULL
    AND ($stances IS NULL OR c.stance IN $stances)
  WITH c
  ORDER BY c.id
  WITH collect(c) AS found
  RETURN size(found) AS total, [c IN found WHERE c.id > $after][..$limit] AS cs
}
RETURN
  id AS id,
  total AS total,
  fragment.claims(cs) AS claims
