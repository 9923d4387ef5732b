// What was recorded of some entities, and of the claims about their attributes, a page of each, newest first.
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    MATCH (e:Entity {id: id})
    WHERE e.recordedAt IS NOT NULL
    RETURN 'RECORDED_ENTITY' AS action, e.recordedBy AS by, e.recordedAt AS at, null AS claim, null AS reason, '0' AS last, '[]' AS changes
    UNION ALL
    MATCH (e:RetractedEntity {id: id})
    RETURN 'RECORDED_ENTITY' AS action, e.recordedBy AS by, e.recordedAt AS at, null AS claim, null AS reason, '0' AS last, '[]' AS changes
    UNION ALL
    MATCH (e:RetractedEntity {id: id})
    RETURN 'RETRACTED_ENTITY' AS action, e.retractedBy AS by, e.retractedAt AS at, null AS claim, e.retractedBecause AS reason,
      '4' AS last, '[]' AS changes
    UNION ALL
    MATCH (o:Operation {entity: id})
    RETURN 'RECORDED_ENTITY' AS action, o.by AS by, o.at AS at, null AS claim, null AS reason, '1 ' + o.id AS last, coalesce(o.changes, '[]') AS changes
    UNION ALL
    MATCH (c:Claim {attributeOf: id})
    RETURN 'RECORDED_CLAIM' AS action, c.recordedBy AS by, c.recordedAt AS at, c.id AS claim, null AS reason, '2 ' + c.id AS last, '[]' AS changes
    UNION ALL
    MATCH (c:Claim {attributeOf: id})
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
