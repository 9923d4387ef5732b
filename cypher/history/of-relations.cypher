// What was recorded and retracted of the claims of some relations, a page of each, newest first.
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    MATCH (c:Claim {relation: id})
    RETURN 'RECORDED_CLAIM' AS action, c.recordedBy AS by, c.recordedAt AS at, c.id AS claim, null AS reason, '2 ' + c.id AS last, '[]' AS changes
    UNION ALL
    MATCH (c:Claim {relation: id})
    WHERE c.retractedAt IS NOT NULL
    RETURN 'RETRACTED_CLAIM' AS action, coalesce(c.retractedBy, c.recordedBy) AS by, c.retractedAt AS at, c.id AS claim,
      c.retractedBecause AS reason, '3 ' + c.id AS last, '[]' AS changes
  }
  WITH action, by, at, claim, reason, changes, at + ' ' + last AS place
  ORDER BY place DESC
  WITH collect([action, by, at, claim, reason, place, changes]) AS entries
  WITH size(entries) AS total, [entry IN entries WHERE $after IS NULL OR entry[5] < $after][..$limit] AS page
  RETURN total, page
}
RETURN
  id AS id,
  total AS total,
  fragment.historyEntries(page) AS entries
