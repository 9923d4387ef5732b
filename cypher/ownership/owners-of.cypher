// By whom some entities are owned: the relations that pass a filter, as columns, up to a limit.
CALL () {
  UNWIND $ids AS id
  MATCH (:Entity {id: id})<-[r:OWNS]-()
  WHERE fragment.passes(r)
  RETURN r
  LIMIT $limit
}
WITH collect(r) AS rs
RETURN fragment.holdings(rs) AS holdings
