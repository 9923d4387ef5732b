// Which file a graph is being restored from; null: none.
OPTIONAL MATCH (s:Setting {id: 'restoring'})
RETURN s.file AS file
