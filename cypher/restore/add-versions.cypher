// Adds versions of investigations, those excepted that are there.
UNWIND range(0, size($ids) - 1) AS at
MERGE (v:InvestigationVersion {id: $ids[at]})
ON CREATE SET v += $said[at]
MERGE (i:Investigation {id: $said[at].investigation})
ON CREATE SET i.version = 0, i.createdAt = $said[at].at
