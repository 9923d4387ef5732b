// Documents whose originals are not those that they go back to, or that go back to themselves.
MATCH (d:Document)
WHERE EXISTS { (d)-[:DERIVED_FROM]->+(d) } OR coalesce(d.origins, []) <> COLLECT {
  MATCH (d)-[:DERIVED_FROM*0..]->(o)
  WHERE NOT EXISTS { (o)-[:DERIVED_FROM]->() }
  RETURN DISTINCT o.id AS origin
  ORDER BY origin
}
WITH d.id AS id
ORDER BY id
RETURN count(*) AS total, collect(id)[..5] AS examples
