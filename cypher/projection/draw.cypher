// Draws relations as their claims make them, replacing what was there of them.
UNWIND range(0, size($ids) - 1) AS at
MATCH (s:Entity {id: $subjects[at]}), (o:Entity {id: $objects[at]})
MERGE (s)-[r:$($types[at]) {id: $ids[at]}]->(o)
SET r = {
  id: $ids[at],
  status: $statuses[at],
  modality: $modalities[at],
  strength: $strengths[at],
  sources: $sources[at],
  role: $roles[at],
  articles: $articles[at],
  validity: $validities[at],
  earliest: $earliest[at],
  latest: $latest[at],
  spans: CASE WHEN size($spans[at]) > 0 THEN $spans[at] END,
  surely: $surely[at],
  asserts: $asserts[at],
  alleges: $alleges[at],
  denies: $denies[at],
  documents: $documents[at]
}
