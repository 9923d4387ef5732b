// claimGrounds(cs): what of claims decides about their relations, as columns.
{
  relation: [c IN cs | c.relation],
  stance: [c IN cs | c.stance],
  modality: [c IN cs | c.modality],
  role: [c IN cs | c.role],
  article: [c IN cs | c.article],
  stakes: [c IN cs | coalesce(c.stakes, [])],
  control: [c IN cs | coalesce(c.control, [])],
  law: [c IN cs | c.law],
  source: [c IN cs | c.source],
  validity: [c IN cs | c.validity],
  earliest: [c IN cs | c.earliest],
  latest: [c IN cs | c.latest],
  surelyFrom: [c IN cs | c.surelyFrom],
  surelyTo: [c IN cs | c.surelyTo]
}
