// searchRecords(ss): recorded searches with what they are about, in the form that server/graph/search-record/search-record.ts reads.
// The name of what it is about is to be no other in a statement, or that alone would be found.
[s IN ss | s {.*, about: [(s)-[:SEARCHED_FOR]->(searchedFor) | searchedFor.id]}]
