// How many changes were ever recorded: each is one operation, but for saved investigations, which change nothing that is recorded. Read from the counts that the database keeps.
CALL () {
  MATCH (o:Operation)
  RETURN count(o) AS operations
}
CALL () {
  MATCH (v:InvestigationVersion)
  RETURN count(v) AS versions
}
RETURN operations - versions AS changes
