// The relations of some entities over which a chain to a state may go on, each with the types that it may take in each direction, up to a
// limit; and what both ends are.
CALL () {
  UNWIND $wanted AS one
  MATCH (n:Entity {id: one.id})-[r:ANY_RELATION]-(m)
  WHERE ((startNode(r) = n AND type(r) IN one.out) OR (endNode(r) = n AND type(r) IN one.into))
    AND fragment.passes(r)
  RETURN DISTINCT r
  LIMIT $limit
}
WITH collect(r) AS rs
CALL (rs) {
  UNWIND rs AS r
  UNWIND [startNode(r), endNode(r)] AS e
  RETURN collect(DISTINCT e) AS es
}
RETURN
  {
    id: [r IN rs | r.id],
    type: [r IN rs | type(r)],
    subject: [r IN rs | startNode(r).id],
    object: [r IN rs | endNode(r).id],
    status: [r IN rs | r.status],
    strength: [r IN rs | r.strength],
    text: [r IN rs | r.validity],
    earliest: [r IN rs | r.earliest],
    latest: [r IN rs | r.latest],
    stakes: [r IN rs | size(coalesce(r.stakes, [])) > 0],
    control: [r IN rs | size(coalesce(r.control, [])) > 0]
  } AS relations,
  fragment.linkEnds(es) AS entities
