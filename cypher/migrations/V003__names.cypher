// Names are folded into words by the program before they are stored (server/graph/fold.ts), so the index takes them as they
// are: an analyser that knows better would drop "IT", "A" and "No" as English stop words, and cut words elsewhere.
DROP INDEX entity_names IF EXISTS;
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.folded]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
