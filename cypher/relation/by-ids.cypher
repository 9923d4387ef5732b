// Relations by their ids, with both ends; and the claims of those that are not drawn, as only denials speak of them.
WITH $ids AS ids
CALL fragment.relationsWithIds(ids) YIELD rs
CALL fragment.claimsOfDenied(ids, rs) YIELD denials
CALL (rs, denials) {
  WITH [r IN rs | startNode(r).id] + [r IN rs | endNode(r).id] + denials.subject + denials.object AS ends
  MATCH (e:Entity)
  WHERE e.id IN ends
  RETURN collect(e) AS es
}
RETURN
  denials AS denials,
  fragment.entities(es) AS entities,
  fragment.relations(rs) AS relations
