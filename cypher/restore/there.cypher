// Which of some ids are entities, and which are documents; which were entities once; which are claims; which are imports.
RETURN
  COLLECT { MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id } AS entities,
  COLLECT { MATCH (e:Entity) WHERE e.id IN $ids AND e.kind = 'DOCUMENT' RETURN e.id } AS documents,
  COLLECT { MATCH (e:RetractedEntity) WHERE e.id IN $ids RETURN DISTINCT e.id } AS retracted,
  COLLECT { MATCH (c:Claim) WHERE c.id IN $claims RETURN c.id } AS claims
