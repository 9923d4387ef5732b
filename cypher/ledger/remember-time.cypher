// Remembers a time at which something was recorded that is no operation, unless a later one is remembered.
MERGE (s:Setting {id: 'latest'})
SET s.at = CASE WHEN s.at > $at THEN s.at ELSE $at END
