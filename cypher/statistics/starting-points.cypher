// The best connected entity of each kind, the best connected first.
CALL fragment.bestConnectedOfEachKind() YIELD e
WITH e
ORDER BY e.relationTotal DESC, e.id
LIMIT $limit
WITH collect(e) AS es
RETURN
  fragment.entities(es) AS entities
