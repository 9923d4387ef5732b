// Relations by status, and how many only denials speak of.
CALL () {
  MATCH ()-[r:ANY_RELATION]->()
  WITH r.status AS status, count(*) AS total
  RETURN collect(status) AS statuses, collect(total) AS totals
}
CALL () {
  MATCH (c:Claim {stance: 'DENIES'})
  WHERE c.relation IS NOT NULL AND c.retractedAt IS NULL
  WITH DISTINCT c.relation AS relation
  WHERE NOT EXISTS {
    MATCH (other:Claim {relation: relation})
    WHERE other.stance <> 'DENIES' AND other.retractedAt IS NULL
  }
  RETURN count(relation) AS denied
}
RETURN
  statuses AS statuses,
  totals AS totals,
  denied AS denied
