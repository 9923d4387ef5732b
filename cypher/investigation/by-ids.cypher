// Some investigations, without what is drawn in them.
UNWIND $ids AS id
MATCH (i:Investigation {id: id})
RETURN i {.id, .name, .description, .version, .by, .createdAt, .changedAt, .archivedAt} AS investigation
