// Keeps which file a graph is being restored from, so that it can be gone on with; gives the one that is kept.
MERGE (s:Setting {id: 'restoring'})
ON CREATE SET s.file = $file
RETURN s.file AS file
