// Gives claims that stay when their import is undone to one that says them too, in its words.
UNWIND range(0, size($ids) - 1) AS at
MATCH (c:Claim {id: $ids[at]})
SET c += $wordings[at], c.import = $heirs[at], c.alsoIn = $alsoIn[at], c.alsoAs = $alsoAs[at]
