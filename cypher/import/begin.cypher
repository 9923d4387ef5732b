// Adds an import to the ledger of imports, at its beginning. The document that it is read from came with it, where it is new, or also with it,
// where another import brought it.
CREATE (i:Import {
  id: $id,
  key: $key,
  state: 'RUNNING',
  format: $format,
  fileName: $fileName,
  upload: $upload,
  bytes: $bytes,
  mapping: $mapping,
  asserts: $asserts,
  licence: $licence,
  source: $source,
  by: $by,
  startedAt: $at,
  pass: 0,
  position: 0,
  records: 0,
  progress: 0.0,
  entitiesNew: 0,
  entitiesKnown: 0,
  claims: 0,
  relations: 0,
  rejected: 0,
  problems: 0
})
WITH i
MATCH (d:Entity {id: $source})
SET d.alsoIn = CASE WHEN d.import IS NULL THEN d.alsoIn ELSE coalesce(d.alsoIn, []) + $id END
SET d.import = CASE WHEN $isNew THEN coalesce(d.import, $id) ELSE d.import END
