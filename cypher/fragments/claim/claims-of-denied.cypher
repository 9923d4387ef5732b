// claimsOfDenied(ids, rs) YIELD denials: of those ids of which no relation was found, the claims that speak of them.
CALL (ids, rs) {
  WITH [id IN ids WHERE NOT id IN [r IN rs | r.id]] AS missing
  UNWIND missing AS id
  MATCH (c:Claim {relation: id})
  WHERE c.retractedAt IS NULL
  OPTIONAL MATCH (d:Entity {id: c.source})
  OPTIONAL MATCH (s:Entity {id: c.subject})
  WITH c, coalesce(d.origins, [c.source]) AS origins, s
  ORDER BY c.id
  RETURN {
    relation: collect(c.relation),
    subject: collect(c.subject),
    type: collect(c.type),
    object: collect(c.object),
    stance: collect(c.stance),
    modality: collect(c.modality),
    source: collect(c.source),
    origins: collect(origins)
  } AS denials
}
