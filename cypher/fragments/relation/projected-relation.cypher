// projectedRelation(at): all properties of a relation, from the columns in which projections are given.
{
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
  spans: $spans[at],
  surely: $surely[at],
  asserts: $asserts[at],
  alleges: $alleges[at],
  denies: $denies[at],
  documents: $documents[at]
}
