// The claims of some relations, those that count, a page of each.
UNWIND $ids AS id
CALL (id) {
  MATCH (c:Claim)
  WHERE c.relation = id
    AND c.retractedAt IS NULL
    AND ($stances IS NULL OR c.stance IN $stances)
  WITH c
  ORDER BY c.id
  WITH collect(c) AS found
  RETURN size(found) AS total, [c IN found WHERE c.id > $after][..$limit] AS cs
}
RETURN
  id AS id,
  total AS total,
  {
    id: [c IN cs | c.id],
    relation: [c IN cs | c.relation],
    subjectId: [c IN cs | c.subject],
    type: [c IN cs | c.type],
    objectId: [c IN cs | c.object],
    role: [c IN cs | c.role],
    article: [c IN cs | c.article],
    attribute: [c IN cs | c.attribute],
    value: [c IN cs | c.value],
    stance: [c IN cs | c.stance],
    modality: [c IN cs | c.modality],
    statement: [c IN cs | c.statement],
    aspect: [c IN cs | c.aspect],
    quote: [c IN cs | c.quote],
    locator: [c IN cs | c.locator],
    note: [c IN cs | c.note],
    lang: [c IN cs | c.lang],
    validity: [c IN cs | c.validity],
    earliest: [c IN cs | c.earliest],
    latest: [c IN cs | c.latest],
    confidence: [c IN cs | c.confidence],
    sourceId: [c IN cs | c.source],
    speakerIds: [c IN cs | COLLECT { MATCH (c)-[by:BY]->(speaker) RETURN speaker.id ORDER BY by.position }],
    recordedBy: [c IN cs | c.recordedBy],
    recordedAt: [c IN cs | c.recordedAt],
    retractedAt: [c IN cs | c.retractedAt],
    retractedBecause: [c IN cs | c.retractedBecause]
  } AS claims
