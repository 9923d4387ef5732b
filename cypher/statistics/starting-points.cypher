// The best connected entity of each kind, the best connected first.
CALL () {
  MATCH (e:Entity) WHERE e.kind = 'PERSON' AND e.relationTotal > 0 RETURN e ORDER BY e.kind DESC, e.relationTotal DESC, e.id LIMIT 1
  UNION ALL
  MATCH (e:Entity) WHERE e.kind = 'COMPANY' AND e.relationTotal > 0 RETURN e ORDER BY e.kind DESC, e.relationTotal DESC, e.id LIMIT 1
  UNION ALL
  MATCH (e:Entity) WHERE e.kind = 'GOVERNMENT' AND e.relationTotal > 0 RETURN e ORDER BY e.kind DESC, e.relationTotal DESC, e.id LIMIT 1
  UNION ALL
  MATCH (e:Entity) WHERE e.kind = 'LAW' AND e.relationTotal > 0 RETURN e ORDER BY e.kind DESC, e.relationTotal DESC, e.id LIMIT 1
  UNION ALL
  MATCH (e:Entity) WHERE e.kind = 'SURVEILLANCE_SYSTEM' AND e.relationTotal > 0 RETURN e ORDER BY e.kind DESC, e.relationTotal DESC, e.id LIMIT 1
  UNION ALL
  MATCH (e:Entity) WHERE e.kind = 'ORGANIZATION' AND e.relationTotal > 0 RETURN e ORDER BY e.kind DESC, e.relationTotal DESC, e.id LIMIT 1
  UNION ALL
  MATCH (e:Entity) WHERE e.kind = 'EVENT' AND e.relationTotal > 0 RETURN e ORDER BY e.kind DESC, e.relationTotal DESC, e.id LIMIT 1
  UNION ALL
  MATCH (e:Entity) WHERE e.kind = 'PLACE' AND e.relationTotal > 0 RETURN e ORDER BY e.kind DESC, e.relationTotal DESC, e.id LIMIT 1
  UNION ALL
  MATCH (e:Entity) WHERE e.kind = 'GROUP' AND e.relationTotal > 0 RETURN e ORDER BY e.kind DESC, e.relationTotal DESC, e.id LIMIT 1
  UNION ALL
  MATCH (e:Entity) WHERE e.kind = 'DOCUMENT' AND e.relationTotal > 0 RETURN e ORDER BY e.kind DESC, e.relationTotal DESC, e.id LIMIT 1
}
WITH e
ORDER BY e.relationTotal DESC, e.id
LIMIT $limit
WITH collect(e) AS es
RETURN
  {
    id: [e IN es | e.id],
    kind: [e IN es | e.kind],
    name: [e IN es | e.name],
    aliases: [e IN es | coalesce(e.aliases, [])],
    description: [e IN es | e.description],
    countries: [e IN es | coalesce(e.countries, [])],
    topics: [e IN es | coalesce(e.topics, [])],
    hub: [e IN es | coalesce(e.hub, false)],
    relationTotal: [e IN es | coalesce(e.relationTotal, 0)]
  } AS entities
