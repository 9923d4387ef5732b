// One entity, if there is any: no row says that the graph is empty.
MATCH (e:Entity)
RETURN e.id AS id
LIMIT 1
