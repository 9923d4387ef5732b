// What a claim speaks of, and whether it counts.
MATCH (c:Claim {id: $id})
RETURN
  c.type AS type,
  c.subject AS subject,
  c.object AS object,
  c.attribute AS attribute,
  c.retractedAt AS retractedAt,
  c.retractedBecause AS retractedBecause
