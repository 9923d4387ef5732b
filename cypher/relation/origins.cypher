// The documents that assert or allege some relations, with the originals they go back to.
UNWIND $ids AS id
MATCH (c:Claim {relation: id})
WHERE c.retractedAt IS NULL AND c.stance <> 'DENIES'
MATCH (document:Entity {id: c.source})
WITH id, collect(DISTINCT document) AS documents
WITH id, documents, [d IN documents | coalesce(d.origins, [d.id])] AS origins
CALL (documents, origins) {
  UNWIND [d IN documents | d.id] + reduce(roots = [], some IN origins | roots + some) AS each
  MATCH (e:Entity {id: each})
  RETURN collect(DISTINCT e) AS es
}
RETURN
  id AS id,
  [d IN documents | d.id] AS documents,
  origins AS origins,
  fragment.entities(es) AS entities
