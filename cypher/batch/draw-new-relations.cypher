// Draws relations of which nothing was drawn yet.
UNWIND range(0, size($ids) - 1) AS at
MATCH (s:Entity {id: $subjects[at]})
MATCH (o:Entity {id: $objects[at]})
CREATE (s)-[:$($types[at]) {
  id: $ids[at],
  status: $statuses[at],
  modality: $modalities[at],
  strength: $strengths[at],
  sources: $sources[at],
  role: $roles[at],
  articles: $articles[at],
  stakes: $stakes[at],
  control: $controls[at],
  validity: $validities[at],
  earliest: $earliest[at],
  latest: $latest[at],
  surely: $surely[at],
  spans: $spans[at],
  asserts: $asserts[at],
  alleges: $alleges[at],
  denies: $denies[at],
  documents: $documents[at]
}]->(o)
