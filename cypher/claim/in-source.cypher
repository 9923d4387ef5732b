// Claims that were read in a document.
CALL () {
  UNWIND $stances AS stance
  CALL (stance) {
    MATCH (c:Claim)
    USING INDEX c:Claim(source, stance, id)
    WHERE c.source = $source AND c.stance = stance AND c.id > $after
      AND c.retractedAt IS NULL
      AND ($speaker IS NULL OR EXISTS { (c)-[:BY]->(:Entity {id: $speaker}) })
    RETURN c
    ORDER BY c.source, c.stance, c.id
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
    USING INDEX c:Claim(source, stance, id)
    WHERE c.source = $source AND c.stance = stance AND c.id > ''
      AND c.retractedAt IS NULL
      AND ($speaker IS NULL OR EXISTS { (c)-[:BY]->(:Entity {id: $speaker}) })
    RETURN c
    LIMIT $counted
  }
  RETURN count(DISTINCT c) AS total
}
RETURN
  total AS total,
  fragment.claims(cs) AS claims
