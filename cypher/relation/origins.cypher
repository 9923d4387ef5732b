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
  {
    id: [e IN es | e.id],
    kind: [e IN es | e.kind],
    name: [e IN es | e.name],
    aliases: [e IN es | coalesce(e.aliases, [])],
    description: [e IN es | e.description],
    countries: [e IN es | coalesce(e.countries, [])],
    topics: [e IN es | coalesce(e.topics, [])],
    hub: [e IN es | coalesce(e.hub, false)],
    relationTotal: [e IN es | coalesce(e.relationTotal, 0)]
  } AS entities
