// A graph that was being restored is whole.
MATCH (s:Setting {id: 'restoring'})
DELETE s
