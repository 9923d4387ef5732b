// Claims that an entity is said to make, and how many had to be read for that; no more than may be.
CALL () {
  MATCH (:Entity {id: $speaker})<-[:BY]-(c:Claim)
  RETURN c
  LIMIT $read
}
WITH collect(c) AS read
CALL (read) {
  UNWIND read AS c
  WITH c
  WHERE c.stance IN $stances AND c.retractedAt IS NULL
  ORDER BY c.id
  RETURN collect(c) AS found
}
WITH size(read) AS read, size(found) AS total, [c IN found WHERE c.id > $after][..$limit] AS cs
RETURN
  read AS read,
  total AS total,
  fragment.claims(cs) AS claims
