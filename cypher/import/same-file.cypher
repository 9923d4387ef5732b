// How often the same file was imported in the same way.
OPTIONAL MATCH (i:Import {key: $key})
RETURN count(i) AS times
