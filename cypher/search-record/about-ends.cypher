// The recorded searches about any of some entities: first those that are about some of the others as well, then the one recorded last.
CALL () {
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})<-[:SEARCHED_FOR]-(s:SearchRecord)
  WITH DISTINCT s, EXISTS { (s)-[:SEARCHED_FOR]->(f:Entity) WHERE f.id IN $from } AND EXISTS { (s)-[:SEARCHED_FOR]->(t:Entity) WHERE t.id IN $to } AS isAboutBoth
  ORDER BY isAboutBoth DESC, s.at DESC, s.id DESC
  LIMIT $limit
  RETURN collect(s) AS ss
}
RETURN
  fragment.searchRecords(ss) AS searches
