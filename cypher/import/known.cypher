// Which of some ids are entities, what they are, under which names they are found, and which import brought them.
MATCH (e:Entity)
WHERE e.id IN $ids
WITH collect(e) AS es
RETURN
  {
    id: [e IN es | e.id],
    kind: [e IN es | e.kind],
    name: [e IN es | e.name],
    folded: [e IN es | coalesce(e.folded, [])],
    import: [e IN es | e.import]
  } AS known
