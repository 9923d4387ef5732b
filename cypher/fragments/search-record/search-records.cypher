// searchRecords(ss): recorded searches with what they are about, in the form that server/graph/search-record/search-record.ts reads.
[s IN ss | s {.*, about: [(s)-[:SEARCHED_FOR]->(e) | e.id]}]
