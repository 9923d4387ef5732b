// How many entities of each kind an import brought.
MATCH (e:Entity)
WHERE e.import = $id
RETURN
  e.kind AS kind,
  count(*) AS total
ORDER BY total DESC, kind
