// Those of some claims that count, and which other imports say each of them, and how.
MATCH (c:Claim)
WHERE c.id IN $ids AND c.retractedAt IS NULL
RETURN c.id AS id, coalesce(c.alsoIn, []) AS imports, coalesce(c.alsoAs, []) AS wordings
