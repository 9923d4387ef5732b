// Relations that are drawn though no claim that counts asserts or alleges them.
MATCH (:Entity)-[r:ANY_RELATION]->()
WHERE NOT EXISTS {
  MATCH (c:Claim {relation: r.id})
  WHERE c.retractedAt IS NULL AND c.stance <> 'DENIES'
}
WITH r.id AS id
ORDER BY id
RETURN count(*) AS total, collect(id)[..5] AS examples
