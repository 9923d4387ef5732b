// The relations among entities that have very many each: their ids follow from the ids of their ends, so they are looked up
// and no entity's relations are read.
UNWIND $ids AS subject
UNWIND $ids AS object
CALL (subject, object) {
  MATCH ()-[r:SUPPLIES_TO {id: 'rel:' + subject + ':supplies_to:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:PRODUCES {id: 'rel:' + subject + ':produces:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:OPERATES {id: 'rel:' + subject + ':operates:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:OWNS {id: 'rel:' + subject + ':owns:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:LEADS {id: 'rel:' + subject + ':leads:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:WORKS_FOR {id: 'rel:' + subject + ':works_for:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:PART_OF {id: 'rel:' + subject + ':part_of:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:LOCATED_IN {id: 'rel:' + subject + ':located_in:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:LEGISLATES {id: 'rel:' + subject + ':legislates:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:OBLIGES {id: 'rel:' + subject + ':obliges:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:AUTHORISES {id: 'rel:' + subject + ':authorises:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:SIGNED {id: 'rel:' + subject + ':signed:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:COOPERATES_WITH {id: 'rel:' + subject + ':cooperates_with:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:INVESTS_IN {id: 'rel:' + subject + ':invests_in:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:ASSISTS {id: 'rel:' + subject + ':assists:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:COLLECTS_DATA_FOR {id: 'rel:' + subject + ':collects_data_for:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:SHARES_DATA_WITH {id: 'rel:' + subject + ':shares_data_with:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:TARGETS {id: 'rel:' + subject + ':targets:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:MODELLED_ON {id: 'rel:' + subject + ':modelled_on:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:PARTICIPATED_IN {id: 'rel:' + subject + ':participated_in:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:PUBLISHED {id: 'rel:' + subject + ':published:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:REPORTS_ON {id: 'rel:' + subject + ':reports_on:' + object}]->() RETURN r
  UNION ALL
  MATCH ()-[r:LINKED_TO {id: 'rel:' + subject + ':linked_to:' + object}]->() RETURN r
}
WITH r
WHERE type(r) IN $types
  AND r.strength >= $minStrength
  AND r.sources >= $minSources
  AND ($statuses IS NULL OR r.status IN $statuses)
  AND ($documents IS NULL OR any(document IN r.documents WHERE document IN $documents))
  AND ($first IS NULL OR (
    (r.earliest IS NULL OR r.earliest <= $last) AND (r.latest IS NULL OR r.latest >= $first)
    AND ($undated OR size(r.surely) > 0) AND (NOT $surely OR any(held IN r.surely WHERE left(held, 10) <= $last AND right(held, 10) >= $first))))
WITH r
ORDER BY r.strength DESC, r.id
LIMIT $limit
WITH collect(r) AS rs
RETURN
  {
    id: [r IN rs | r.id],
    type: [r IN rs | type(r)],
    subjectId: [r IN rs | startNode(r).id],
    objectId: [r IN rs | endNode(r).id],
    role: [r IN rs | r.role],
    articles: [r IN rs | coalesce(r.articles, [])],
    status: [r IN rs | r.status],
    modality: [r IN rs | r.modality],
    strength: [r IN rs | r.strength],
    sources: [r IN rs | r.sources],
    validity: [r IN rs | r.validity],
    earliest: [r IN rs | r.earliest],
    latest: [r IN rs | r.latest],
    surely: [r IN rs | coalesce(r.surely, [])],
    asserts: [r IN rs | r.asserts],
    alleges: [r IN rs | r.alleges],
    denies: [r IN rs | r.denies]
  } AS relations
