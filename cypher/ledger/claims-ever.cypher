// All claims that ever spoke of some relations, as columns, with when each was recorded and retracted: what their projection at any time is made from.
MATCH (c:Claim)
WHERE c.relation IN $relations
WITH collect(c) AS found
RETURN
  fragment.claimGrounds(found) AS claims,
  {
    subject: [c IN found | c.subject],
    type: [c IN found | c.type],
    object: [c IN found | c.object],
    recordedAt: [c IN found | coalesce(c.recordedAt, '')],
    retractedAt: [c IN found | c.retractedAt]
  } AS records
