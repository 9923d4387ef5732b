// What counts and refers to an entity, a few of each: claims that speak of it, were read in it or name it as a speaker, documents that
// take their content from it, and imports that read it and are not over.
MATCH (e:Entity {id: $id})
RETURN
  COLLECT { MATCH (e)<-[:ABOUT]-(c:Claim) WHERE c.retractedAt IS NULL RETURN c.id AS id ORDER BY id LIMIT $limit } AS about,
  COLLECT { MATCH (e)<-[:IN]-(c:Claim) WHERE c.retractedAt IS NULL RETURN c.id AS id ORDER BY id LIMIT $limit } AS readIn,
  COLLECT { MATCH (e)<-[:BY]-(c:Claim) WHERE c.retractedAt IS NULL RETURN c.id AS id ORDER BY id LIMIT $limit } AS saidBy,
  COLLECT { MATCH (e)<-[:DERIVED_FROM]-(d:Entity) RETURN d.id AS id ORDER BY id LIMIT $limit } AS derived,
  COLLECT { MATCH (i:Import {source: e.id}) WHERE i.state IN ['RUNNING', 'STOPPED', 'FAILED'] RETURN i.id AS id ORDER BY id LIMIT $limit } AS importing
