// How many changes were ever recorded: each is one operation. Read from the counts that the database keeps.
MATCH (o:Operation)
RETURN count(o) AS changes
