// The documents that assert or allege some relations, with the originals they go back to; a document that is not there any
// more is its own original.
UNWIND $ids AS id
MATCH (c:Claim {relation: id})
WHERE c.retractedAt IS NULL AND c.stance <> 'DENIES'
WITH DISTINCT id, c.source AS document
OPTIONAL MATCH (d:Entity {id: document})
WITH id, collect(document) AS documents, collect(coalesce(d.origins, [document])) AS origins
CALL (documents, origins) {
  UNWIND documents + reduce(roots = [], some IN origins | roots + some) AS each
  MATCH (e:Entity {id: each})
  RETURN collect(DISTINCT e) AS es
}
RETURN
  id AS id,
  documents AS documents,
  origins AS origins,
  fragment.entities(es) AS entities
