// The claims that count of some relations, as columns: what their projection is made from.
MATCH (c:Claim)
WHERE c.relation IN $relations AND c.retractedAt IS NULL
WITH collect(c) AS found
RETURN
  {
    relation: [c IN found | c.relation],
    stance: [c IN found | c.stance],
    modality: [c IN found | c.modality],
    role: [c IN found | c.role],
    article: [c IN found | c.article],
    stakes: [c IN found | coalesce(c.stakes, [])],
    control: [c IN found | coalesce(c.control, [])],
    law: [c IN found | c.law],
    source: [c IN found | c.source],
    validity: [c IN found | c.validity],
    earliest: [c IN found | c.earliest],
    latest: [c IN found | c.latest],
    surelyFrom: [c IN found | c.surelyFrom],
    surelyTo: [c IN found | c.surelyTo]
  } AS claims
