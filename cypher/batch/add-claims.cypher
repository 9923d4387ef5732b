// Adds claims of an import, none of which is there, with their document and what they are about.
UNWIND range(0, size($ids) - 1) AS at
MATCH (s:Entity {id: $subjects[at]})
MATCH (d:Entity {id: $sources[at]})
CREATE (c:Claim {
  id: $ids[at],
  relation: $relations[at],
  attributeOf: $attributesOf[at],
  subject: $subjects[at],
  type: $types[at],
  object: $objects[at],
  role: $roles[at],
  stakes: $stakes[at],
  control: $controls[at],
  attribute: $attributes[at],
  value: $values[at],
  stance: $stances[at],
  modality: $modalities[at],
  statement: $statements[at],
  aspect: $aspects[at],
  quote: $quotes[at],
  locator: $locators[at],
  note: $notes[at],
  lang: $langs[at],
  validity: $validities[at],
  earliest: $earliest[at],
  latest: $latest[at],
  surelyFrom: $surelyFrom[at],
  surelyTo: $surelyTo[at],
  source: $sources[at],
  import: $import,
  recordedBy: $by,
  recordedAt: $when
})-[:IN]->(d)
CREATE (c)-[:ABOUT]->(s)
WITH c, at
WHERE $objects[at] IS NOT NULL AND $objects[at] <> $subjects[at]
MATCH (o:Entity {id: $objects[at]})
CREATE (c)-[:ABOUT]->(o)
