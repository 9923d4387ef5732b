// An investigation is what its newest version says: takes over from versions that are newer than what it is.
UNWIND range(0, size($ids) - 1) AS at
MATCH (v:InvestigationVersion {id: $ids[at]})
MATCH (i:Investigation {id: v.investigation})
WHERE i.version < v.version
SET i += $said[at], i.version = v.version, i.by = v.by, i.changedAt = v.at
