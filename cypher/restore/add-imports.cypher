// Adds imports as the ledger of imports has them, those excepted that are there.
UNWIND range(0, size($ids) - 1) AS at
MERGE (i:Import {id: $ids[at]})
ON CREATE SET i += $said[at]
