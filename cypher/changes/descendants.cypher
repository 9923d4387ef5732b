// Some documents and all that go back to them.
MATCH (d)-[:DERIVED_FROM*0..]->(original:Entity)
WHERE original.id IN $ids
RETURN DISTINCT d.id AS id
