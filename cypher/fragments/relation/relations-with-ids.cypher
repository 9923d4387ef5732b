// relationsWithIds(ids) YIELD rs: the relations that have one of some ids; of each type they are looked up in its index.
CALL (ids) {
  WITH ids AS wanted
  CALL fragment.relationsWanted(wanted) YIELD r
  RETURN collect(r) AS rs
}
