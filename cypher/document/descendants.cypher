// A document and all that go back to it.
MATCH (d)-[:DERIVED_FROM*0..]->(:Entity {id: $id})
RETURN DISTINCT d.id AS id
