// Every entity and claim is found by its id; a claim also by the relation it speaks of, by the entity
// whose attribute it gives, and by its operation, which makes recording it twice harmless.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT operation_id IF NOT EXISTS FOR (o:Operation) REQUIRE o.id IS UNIQUE;
CREATE INDEX claim_relation IF NOT EXISTS FOR (c:Claim) ON (c.relation);
CREATE INDEX claim_attribute_of IF NOT EXISTS FOR (c:Claim) ON (c.attributeOf);
CREATE INDEX claim_stance IF NOT EXISTS FOR (c:Claim) ON (c.stance);
CREATE INDEX entity_hub IF NOT EXISTS FOR (e:Entity) ON (e.hub);
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.folded]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
