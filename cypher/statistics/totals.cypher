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
  [
    COUNT { (:Person) },
    COUNT { (:Company) },
    COUNT { (:Government) },
    COUNT { (:Law) },
    COUNT { (:SurveillanceSystem) },
    COUNT { (:Organization) },
    COUNT { (:Event) },
    COUNT { (:Place) },
    COUNT { (:Group) },
    COUNT { (:Document) }
  ] AS kinds,
  [
    COUNT { ()-[:SUPPLIES_TO]->() },
    COUNT { ()-[:PRODUCES]->() },
    COUNT { ()-[:OPERATES]->() },
    COUNT { ()-[:OWNS]->() },
    COUNT { ()-[:LEADS]->() },
    COUNT { ()-[:WORKS_FOR]->() },
    COUNT { ()-[:PART_OF]->() },
    COUNT { ()-[:LOCATED_IN]->() },
    COUNT { ()-[:LEGISLATES]->() },
    COUNT { ()-[:OBLIGES]->() },
    COUNT { ()-[:AUTHORISES]->() },
    COUNT { ()-[:SIGNED]->() },
    COUNT { ()-[:COOPERATES_WITH]->() },
    COUNT { ()-[:INVESTS_IN]->() },
    COUNT { ()-[:ASSISTS]->() },
    COUNT { ()-[:COLLECTS_DATA_FOR]->() },
    COUNT { ()-[:SHARES_DATA_WITH]->() },
    COUNT { ()-[:TARGETS]->() },
    COUNT { ()-[:MODELLED_ON]->() },
    COUNT { ()-[:PARTICIPATED_IN]->() },
    COUNT { ()-[:PUBLISHED]->() },
    COUNT { ()-[:REPORTS_ON]->() },
    COUNT { ()-[:LINKED_TO]->() }
  ] AS types
