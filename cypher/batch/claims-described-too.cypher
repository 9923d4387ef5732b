// Keeps with claims that another import brought that this one says them too, and how, so that they stay when the other is undone.
UNWIND range(0, size($ids) - 1) AS at
MATCH (c:Claim {id: $ids[at]})
SET c.alsoIn = coalesce(c.alsoIn, []) + $import, c.alsoAs = coalesce(c.alsoAs, []) + $wordings[at]
