// How one of some documents goes back to a document, if one does: the circle that would close if that were derived from it.
MATCH (original:Entity), (document:Entity {id: $id})
WHERE original.id IN $originals
MATCH p = SHORTEST 1 (original)-[:DERIVED_FROM]->*(document)
RETURN [e IN nodes(p) | e.id] AS ids
ORDER BY ids
LIMIT 1
