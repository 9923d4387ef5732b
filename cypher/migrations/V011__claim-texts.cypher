// Claims are found by words of their texts, as people write them, and by when they were recorded.
CREATE FULLTEXT INDEX claim_texts IF NOT EXISTS FOR (c:Claim) ON EACH [c.statement, c.quote, c.value, c.role, c.aspect, c.note]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE INDEX claim_recorded IF NOT EXISTS FOR (c:Claim) ON (c.recordedAt, c.id);
