// Remembers by which rules the relations of this graph were drawn.
MERGE (s:Setting {id: 'rules'})
SET s.value = $version
