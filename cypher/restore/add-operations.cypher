// Adds what somebody did, what is there excepted.
UNWIND range(0, size($ids) - 1) AS at
MERGE (o:Operation {id: $ids[at]})
ON CREATE SET o += $said[at]
