// Takes, or keeps, the lock under which one program at a time migrates; no row while another holds it.
// The dummy SET takes the node's write lock first, so that two cannot both find it free.
MERGE (m:Migration {version: 0})
SET m.touched = randomUUID()
WITH m
WHERE m.holder IS NULL OR m.holder = $holder OR m.until < datetime()
SET m.holder = $holder, m.until = datetime() + duration({seconds: $seconds})
RETURN m.holder AS holder
