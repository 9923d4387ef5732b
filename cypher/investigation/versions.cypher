// A page of the versions of an investigation, the newest first, without what is drawn in them, and how many there are.
CALL () {
  MATCH (v:InvestigationVersion {investigation: $id})
  RETURN count(v) AS total
}
CALL () {
  MATCH (v:InvestigationVersion {investigation: $id})
  WHERE v.version < $before
  WITH v
  ORDER BY v.version DESC
  LIMIT $limit
  RETURN collect(v {.id, .version, .by, .at, .summary}) AS versions
}
RETURN total AS total, versions AS versions
