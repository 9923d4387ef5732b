// The claims that count of some relations, as columns: what their projection is made from.
MATCH (c:Claim)
WHERE c.relation IN $relations AND c.retractedAt IS NULL
WITH collect(c) AS found
RETURN
  fragment.claimGrounds(found) AS claims
