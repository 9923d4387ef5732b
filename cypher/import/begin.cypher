// Adds an import to the ledger of imports, at its beginning. The document that it is read from is new where it says so, and came with it then.
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
WHERE $isNew
SET d.import = $id
