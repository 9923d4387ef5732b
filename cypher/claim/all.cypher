// All claims that count, in the order of their ids.
CALL () {
  UNWIND $stances AS stance
  CALL (stance) {
    MATCH (c:Claim)
    USING INDEX c:Claim(stance, id)
    WHERE c.stance = stance AND c.id > $after
      AND c.retractedAt IS NULL
    RETURN c
    ORDER BY c.stance, c.id
    LIMIT $limit
  }
  WITH DISTINCT c
  ORDER BY c.id
  LIMIT $limit
  RETURN collect(c) AS cs
}
CALL () {
  UNWIND $stances AS stance
  CALL (stance) {
    MATCH (c:Claim)
    USING INDEX c:Claim(stance, id)
    WHERE c.stance = stance AND c.id > ''
      AND c.retractedAt IS NULL
    RETURN c
    LIMIT $counted
  }
  RETURN count(DISTINCT c) AS total
}
RETURN
  total AS total,
  fragment.claims(cs) AS claims
