// Claims that an entity is said to make. Of one with very many, only so many are read.
CALL () {
  MATCH (:Entity {id: $speaker})<-[:BY]-(c:Claim)
  RETURN c
  LIMIT $read
}
WITH c
WHERE c.stance IN $stances AND c.retractedAt IS NULL
ORDER BY c.id
WITH collect(c) AS found
WITH size(found) AS total, [c IN found WHERE c.id > $after][..$limit] AS cs
RETURN
  total AS total,
  fragment.claims(cs) AS claims
