// Some imports, as they stand in the ledger of imports.
UNWIND $ids AS id
MATCH (i:Import {id: id})
RETURN i {.id, .state, .format, .fileName, .upload, .bytes, .mapping, .asserts, .source, .by, .startedAt, .finishedAt, .holder, .beatAt, .pass, .position, .records, .progress, .entitiesNew, .entitiesKnown, .claims, .relations, .rejected, .problems, .undoing, .error} AS import
