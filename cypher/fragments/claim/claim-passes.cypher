// claimPasses(c): whether a claim is one of those that are asked for. A relation that is only denied is not drawn.
(c.retractedAt IS NULL
  AND c.stance IN $stances
  AND ($about IS NULL OR $about IN [c.subject, c.object, c.relation])
  AND ($source IS NULL OR c.source = $source)
  AND ($speaker IS NULL OR EXISTS { (c)-[:BY]->(:Entity {id: $speaker}) })
  AND ($recordedBy IS NULL OR c.recordedBy = $recordedBy)
  AND ($recordedSince IS NULL OR c.recordedAt >= $recordedSince)
  AND ($recordedBefore IS NULL OR c.recordedAt < $recordedBefore)
  AND ($kinds IS NULL OR EXISTS { MATCH (e:Entity) WHERE e.id IN [c.subject, c.object] AND e.kind IN $kinds })
  AND ($statuses IS NULL OR (c.relation IS NOT NULL AND coalesce(
    head(COLLECT { MATCH (:Entity {id: c.subject})-[r]-(:Entity {id: c.object}) WHERE r.id = c.relation RETURN r.status }),
    'DENIED') IN $statuses)))
