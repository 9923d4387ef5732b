// claimsToLookAt() YIELD c: the claims among which those that are asked for are: by what narrows them most, no more than may be looked at.
CALL () {
  CALL () {
    WITH 1 AS once
    WHERE $query IS NOT NULL
    CALL db.index.fulltext.queryNodes('claim_texts', $query, {limit: $read}) YIELD node AS c
    RETURN c
    UNION
    UNWIND CASE WHEN $query IS NULL AND $about IS NOT NULL THEN $stances ELSE [] END AS stance
    MATCH (c:Claim)
    USING INDEX c:Claim(subject, stance, id)
    WHERE c.subject = $about AND c.stance = stance AND c.id > ''
    RETURN c
    UNION
    UNWIND CASE WHEN $query IS NULL AND $about IS NOT NULL THEN $stances ELSE [] END AS stance
    MATCH (c:Claim)
    USING INDEX c:Claim(object, stance, id)
    WHERE c.object = $about AND c.stance = stance AND c.id > ''
    RETURN c
    UNION
    WITH 1 AS once
    WHERE $query IS NULL AND $about IS NOT NULL
    MATCH (c:Claim {relation: $about})
    RETURN c
    UNION
    UNWIND CASE WHEN $query IS NULL AND $about IS NULL AND $source IS NOT NULL THEN $stances ELSE [] END AS stance
    MATCH (c:Claim)
    USING INDEX c:Claim(source, stance, id)
    WHERE c.source = $source AND c.stance = stance AND c.id > ''
    RETURN c
    UNION
    WITH 1 AS once
    WHERE $query IS NULL AND $about IS NULL AND $source IS NULL AND $speaker IS NOT NULL
    MATCH (:Entity {id: $speaker})<-[:BY]-(c:Claim)
    RETURN c
    UNION
    WITH 1 AS once
    WHERE $query IS NULL AND $about IS NULL AND $source IS NULL AND $speaker IS NULL
    MATCH (c:Claim)
    USING INDEX c:Claim(recordedAt, id)
    WHERE c.recordedAt >= coalesce($recordedSince, '') AND c.recordedAt < coalesce($recordedBefore, 'Z') AND c.id > ''
    RETURN c
    ORDER BY c.recordedAt DESC
    LIMIT $read
  }
  RETURN c
  LIMIT $read
}
