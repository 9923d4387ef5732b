// Keeps what was wrong with records of an import, numbered in the order in which it was met.
MATCH (i:Import {id: $id})
WITH i, i.problems AS before
SET i.problems = before + size($lines)
WITH before
UNWIND range(0, size($lines) - 1) AS at
CREATE (:ImportProblem {import: $id, at: before + at, line: $lines[at], record: $records[at], field: $fields[at], reason: $reasons[at]})
