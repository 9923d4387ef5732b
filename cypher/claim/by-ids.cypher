// Claims by their ids, retracted ones too.
MATCH (c:Claim)
WHERE c.id IN $ids
WITH collect(c) AS cs
RETURN
  fragment.claims(cs) AS claims
