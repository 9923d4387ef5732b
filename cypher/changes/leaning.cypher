// Of some relations those whose claims were read in some documents, or that say what some laws do.
MATCH (c:Claim)
WHERE c.relation IN $relations AND (c.source IN $documents OR (c.subject IN $laws AND c.type IN $types))
RETURN DISTINCT c.relation AS id
ORDER BY id
LIMIT $limit
