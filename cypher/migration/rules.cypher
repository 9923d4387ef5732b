// The names of all constraints and indexes that there are.
SHOW INDEXES YIELD name
RETURN name
