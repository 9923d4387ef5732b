// Whatever has one of some ids: entities, claims, and relations with both their ends, drawn ones and denied ones.
CALL () {
  MATCH (e:Entity)
  WHERE e.id IN $ids
  RETURN collect(e) AS found
}
CALL () {
  MATCH (c:Claim)
  WHERE c.id IN $ids
  RETURN collect(c) AS cs
}
WITH found, cs, [e IN found | e.id] + [c IN cs | c.id] AS known
WITH found, cs, [id IN $ids WHERE NOT id IN known] AS ids
CALL fragment.relationsWithIds(ids) YIELD rs
CALL fragment.claimsOfDenied(ids, rs) YIELD denials
CALL (found, rs, denials) {
  WITH [r IN rs | startNode(r).id] + [r IN rs | endNode(r).id] + denials.subject + denials.object + [e IN found | e.id] AS ends
  MATCH (e:Entity)
  WHERE e.id IN ends
  RETURN collect(e) AS es
}
RETURN
  denials AS denials,
  fragment.entities(es) AS entities,
  fragment.relations(rs) AS relations,
  fragment.claims(cs) AS claims
