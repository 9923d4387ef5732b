// Adds claims with their document, their speakers and what they are about, leaving those that are there already as they are.
UNWIND range(0, size($ids) - 1) AS at
MERGE (c:Claim {id: $ids[at]})
ON CREATE SET
  c.relation = $relations[at],
  c.attributeOf = $attributesOf[at],
  c.subject = $subjects[at],
  c.type = $types[at],
  c.object = $objects[at],
  c.role = $roles[at],
  c.article = $articles[at],
  c.stakes = $stakes[at],
  c.control = $controls[at],
  c.law = $laws[at],
  c.attribute = $attributes[at],
  c.value = $values[at],
  c.stance = $stances[at],
  c.modality = $modalities[at],
  c.statement = $statements[at],
  c.aspect = $aspects[at],
  c.quote = $quotes[at],
  c.locator = $locators[at],
  c.note = $notes[at],
  c.lang = $langs[at],
  c.validity = $validities[at],
  c.earliest = $earliest[at],
  c.latest = $latest[at],
  c.surelyFrom = $surelyFrom[at],
  c.surelyTo = $surelyTo[at],
  c.source = $sources[at],
  c.speakers = CASE WHEN size($speakers[at]) > 0 THEN $speakers[at] END,
  c.recordedBy = $by,
  c.recordedAt = $when,
  c.fresh = true
WITH c, at
WHERE c.fresh
REMOVE c.fresh
WITH c, at
MATCH (d:Entity {id: $sources[at]})
CREATE (c)-[:IN]->(d)
WITH c, at
CALL (c, at) {
  UNWIND $about[at] AS id
  MATCH (e:Entity {id: id})
  CREATE (c)-[:ABOUT]->(e)
}
CALL (c, at) {
  UNWIND range(0, size($speakers[at]) - 1) AS position
  MATCH (e:Entity {id: $speakers[at][position]})
  CREATE (c)-[:BY {position: position}]->(e)
}
RETURN collect(c.id) AS ids
