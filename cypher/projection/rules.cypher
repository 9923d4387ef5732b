// By which rules the relations of this graph were drawn; null: by some that were not numbered yet.
OPTIONAL MATCH (s:Setting {id: 'rules'})
RETURN s.value AS version
