// What is drawn of some relations.
UNWIND $ids AS id
CALL fragment.relationWithId(id) YIELD r
RETURN id AS id, r {.*} AS properties
