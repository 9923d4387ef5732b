// All claims that count, in the order of their ids.
CALL () {
  UNWIND $stances AS stance
  CALL (stance) {
    MATCH (c:Claim)
    USING INDEX c:Claim(stance, id)
    WHERE c.stance = stance AND c.id > $after
      AND c.retractedAt IS NULL
    RETURN c
    ORDER BY c.stance, c.id
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
    USING INDEX c:Claim(stance, id)
    WHERE c.stance = stance AND c.id > ''
      AND c.retractedAt IS NULL
    RETURN c
    LIMIT $counted
  }
  RETURN count(DISTINCT c) AS total
}
RETURN
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
