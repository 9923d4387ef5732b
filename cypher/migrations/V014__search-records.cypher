// Recorded searches: what was looked for in a register or archive, and what came of it. Each is found by its id and by its document.
CREATE CONSTRAINT search_record_id IF NOT EXISTS FOR (s:SearchRecord) REQUIRE s.id IS UNIQUE;
CREATE INDEX search_record_source IF NOT EXISTS FOR (s:SearchRecord) ON (s.source);
