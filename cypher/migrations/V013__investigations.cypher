// Investigations and their versions: each save is a version of its own, and none is ever deleted.
CREATE CONSTRAINT investigation_id IF NOT EXISTS FOR (i:Investigation) REQUIRE i.id IS UNIQUE;
CREATE CONSTRAINT investigation_version_id IF NOT EXISTS FOR (v:InvestigationVersion) REQUIRE v.id IS UNIQUE;
CREATE INDEX investigation_changed IF NOT EXISTS FOR (i:Investigation) ON (i.changedAt, i.id);
CREATE INDEX investigation_version_number IF NOT EXISTS FOR (v:InvestigationVersion) ON (v.investigation, v.version);
