// What is drawn of some relations.
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[r:SUPPLIES_TO {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:PRODUCES {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:OPERATES {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:OWNS {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:LEADS {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:WORKS_FOR {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:PART_OF {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:LOCATED_IN {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:LEGISLATES {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:OBLIGES {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:AUTHORISES {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:SIGNED {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:COOPERATES_WITH {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:INVESTS_IN {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:ASSISTS {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:COLLECTS_DATA_FOR {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:SHARES_DATA_WITH {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:TARGETS {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:MODELLED_ON {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:PARTICIPATED_IN {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:PUBLISHED {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:REPORTS_ON {id: id}]->() RETURN r
  UNION ALL
  MATCH ()-[r:LINKED_TO {id: id}]->() RETURN r
}
RETURN id AS id, r {.*} AS properties
