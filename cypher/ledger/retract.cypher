// Marks a claim as retracted. It stays where it is.
MATCH (c:Claim {id: $id})
SET c.retractedAt = $at, c.retractedBecause = $because, c.retractedBy = $by
