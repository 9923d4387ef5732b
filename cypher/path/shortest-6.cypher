// The best way on from each of some beginnings to an end, by up to 6 relations.
// The length must stand in the pattern, or more would be looked at than was asked for: shortest.cypher differs in it alone.
UNWIND $beginnings AS beginning
MATCH (a:Entity {id: beginning.from})
MATCH (b:Entity {id: beginning.to})
CALL fragment.bestContinuations(a, b, beginning, 6) YIELD p
RETURN
  beginning.at AS at,
  [e IN nodes(p) | e.id] AS entities,
  [r IN relationships(p) | r.strength] AS strengths
