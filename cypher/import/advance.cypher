// Says how far an import is, and adds what its last batch did.
MATCH (i:Import {id: $id})
SET
  i.pass = $pass,
  i.position = $position,
  i.records = CASE WHEN $records > i.records THEN $records ELSE i.records END,
  i.progress = $progress,
  i.entitiesNew = i.entitiesNew + $entitiesNew,
  i.entitiesKnown = i.entitiesKnown + $entitiesKnown,
  i.claims = i.claims + $claims,
  i.relations = i.relations + $relations,
  i.rejected = i.rejected + $rejected,
  i.beatAt = $at
