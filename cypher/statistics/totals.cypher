// How much there is, from the counts that the database keeps; only documents and retracted claims are looked at.
CALL () {
  MATCH (d:Document)
  WHERE coalesce(d.relationTotal, 0) = 0 AND NOT EXISTS { (d)<-[:ABOUT]-(:Claim) }
  RETURN count(d) AS onlyCited
}
CALL () {
  MATCH (c:Claim)
  WHERE c.retractedAt IS NOT NULL
  RETURN count(c) AS retracted
}
RETURN
  onlyCited AS onlyCited,
  COUNT { (:Claim) } - retracted AS claims,
  fragment.entitiesOfEachKind() AS kinds,
  fragment.relationsOfEachType() AS types
