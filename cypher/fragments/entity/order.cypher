// order(e): by what a list of entities is sorted: a number, the largest first, then a text.
CASE $order
  WHEN 'RELATIONS' THEN [e.relationTotal, '']
  WHEN 'RECENT' THEN [datetime(e.recordedAt).epochMillis, '']
  WHEN 'KIND' THEN [0, e.kind + ' ' + coalesce(e.folded[0], '')]
  ELSE [0, coalesce(e.folded[0], '')]
END
