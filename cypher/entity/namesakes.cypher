// The names of some entities that others have as well, with all that have it and what may tell these apart.
// Of a name that very many have, no more than the limit.
MATCH (e:Entity)
WHERE e.id IN $ids
WITH e.name AS name, collect(e.id) AS ids
CALL (name) {
  MATCH (o:Entity {name: name})
  WITH o
  LIMIT $limit
  RETURN collect(o) AS namesakes
}
WITH ids, namesakes
WHERE size(namesakes) > 1
RETURN
  ids AS ids,
  [
    o IN namesakes |
    o
      {
        .id,
        .kind,
        .registration,
        .jurisdiction,
        .publisher,
        dates: [o.founded, o.born, o.published, o.date, o.inForceFrom, o.inUseFrom],
        countries: coalesce(o.countries, []),
        places: [(o)-[r:LOCATED_IN]->(p:Entity) WHERE r.status = 'ASSERTED' | {id: p.id, name: p.name}]
      }
  ] AS namesakes
