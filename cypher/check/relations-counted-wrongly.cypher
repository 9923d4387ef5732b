// Relations whose numbers of claims by stance are not those of their claims.
MATCH (:Entity)-[r:ANY_RELATION]->()
CALL (r) {
  MATCH (c:Claim {relation: r.id})
  WHERE c.retractedAt IS NULL
  RETURN
    count(CASE WHEN c.stance = 'ASSERTS' THEN 1 END) AS asserts,
    count(CASE WHEN c.stance = 'ALLEGES' THEN 1 END) AS alleges,
    count(CASE WHEN c.stance = 'DENIES' THEN 1 END) AS denies
}
WITH r, asserts, alleges, denies
WHERE r.asserts <> asserts OR r.alleges <> alleges OR r.denies <> denies
WITH r.id AS id
ORDER BY id
RETURN count(*) AS total, collect(id)[..5] AS examples
