// Claims about an entity or a relation, through the indexes of their ends: an entity may have a million of them.
CALL () {
  UNWIND $stances AS stance
  CALL (stance) {
    MATCH (c:Claim)
    USING INDEX c:Claim(subject, stance, id)
    WHERE c.subject = $about AND c.stance = stance AND c.id > $after
      AND fragment.claimAsked(c)
    RETURN c
    ORDER BY c.subject, c.stance, c.id
    LIMIT $limit
    UNION
    MATCH (c:Claim)
    USING INDEX c:Claim(object, stance, id)
    WHERE c.object = $about AND c.stance = stance AND c.id > $after
      AND fragment.claimAsked(c)
    RETURN c
    ORDER BY c.object, c.stance, c.id
    LIMIT $limit
    UNION
    MATCH (c:Claim {relation: $about})
    WHERE c.stance = stance AND c.id > $after
      AND fragment.claimAsked(c)
    RETURN c
    ORDER BY c.id
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
    USING INDEX c:Claim(subject, stance, id)
    WHERE c.subject = $about AND c.stance = stance AND c.id > ''
      AND fragment.claimAsked(c)
    RETURN c
    LIMIT $counted
    UNION
    MATCH (c:Claim)
    USING INDEX c:Claim(object, stance, id)
    WHERE c.object = $about AND c.stance = stance AND c.id > ''
      AND fragment.claimAsked(c)
    RETURN c
    LIMIT $counted
    UNION
    MATCH (c:Claim {relation: $about})
    WHERE c.stance = stance
      AND fragment.claimAsked(c)
    RETURN c
    LIMIT $counted
  }
  RETURN count(DISTINCT c) AS total
}
RETURN
  total AS total,
  fragment.claims(cs) AS claims
