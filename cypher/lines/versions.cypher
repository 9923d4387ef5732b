// A page of all versions of investigations, in the order of their ids.
MATCH (v:InvestigationVersion)
WHERE v.id > $after
WITH v
ORDER BY v.id
LIMIT $limit
RETURN v.id AS id, v {.*} AS properties
