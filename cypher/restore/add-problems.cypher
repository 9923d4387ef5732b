// Adds what was wrong with records of imports, what is there excepted.
UNWIND range(0, size($imports) - 1) AS at
MERGE (p:ImportProblem {import: $imports[at], at: $places[at]})
ON CREATE SET p += $said[at]
