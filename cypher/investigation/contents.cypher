// What some versions of investigations hold.
UNWIND $ids AS id
MATCH (v:InvestigationVersion {id: id})
RETURN v {.id, .version, .by, .at, .summary} AS version, v.content AS content
