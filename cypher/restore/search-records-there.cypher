// Which recorded searches of some ids are there.
MATCH (s:SearchRecord)
WHERE s.id IN $ids
RETURN s.id AS id
