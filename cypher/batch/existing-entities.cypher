// Which of some ids are entities, what they are, under which names they are found, what else is known of them, and which import brought them.
MATCH (e:Entity)
WHERE e.id IN $ids
WITH collect(e) AS es
RETURN
  fragment.entities(es) AS entities,
  [e IN es | coalesce(e.folded, [])] AS folded,
  [e IN es | coalesce(e.identifiers, [])] AS identifiers,
  [e IN es | coalesce(e.claimed, [])] AS claimed,
  [e IN es | e.import] AS imports
