// Recorded searches by their ids.
MATCH (s:SearchRecord)
WHERE s.id IN $ids
WITH collect(s) AS ss
RETURN
  fragment.searchRecords(ss) AS searches
