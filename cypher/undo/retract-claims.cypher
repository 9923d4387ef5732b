// Retracts claims because their import is undone, those that are retracted already excepted; gives how many.
MATCH (c:Claim)
WHERE c.id IN $ids AND c.retractedAt IS NULL
SET c.retractedAt = $at, c.retractedBy = $by, c.retractedBecause = $because, c.undone = true
RETURN count(c) AS retracted
