// Of some versions of investigations those that are there, with what they hold.
MATCH (v:InvestigationVersion)
WHERE v.id IN $ids
RETURN v.id AS id, v.by AS by, v.at AS at, v.content AS content
