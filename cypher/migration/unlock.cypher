// Gives the lock up.
MATCH (m:Migration {version: 0, holder: $holder})
REMOVE m.holder, m.until
