// The ledger of imports: each claim and entity knows the import that brought it, and is found by it, so that an import is
// undone as a whole.
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (i:Import) REQUIRE i.id IS UNIQUE;
CREATE INDEX import_started IF NOT EXISTS FOR (i:Import) ON (i.startedAt, i.id);
CREATE INDEX import_problem IF NOT EXISTS FOR (p:ImportProblem) ON (p.import, p.at);
CREATE INDEX claim_import IF NOT EXISTS FOR (c:Claim) ON (c.import, c.id);
CREATE INDEX entity_import IF NOT EXISTS FOR (e:Entity) ON (e.import, e.id);
CREATE INDEX import_key IF NOT EXISTS FOR (i:Import) ON (i.key);
CREATE INDEX import_source IF NOT EXISTS FOR (i:Import) ON (i.source);
