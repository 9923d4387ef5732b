// toRead(e): how many relations have to be looked at to find those among some entities: all of those that have few, and between
// each two of the others one of each type. It counts over rows.
sum(CASE WHEN e.relationTotal <= $ordinary THEN e.relationTotal ELSE 0 END)
  + sum(CASE WHEN e.relationTotal > $ordinary THEN 1 ELSE 0 END) * sum(CASE WHEN e.relationTotal > $ordinary THEN 1 ELSE 0 END) * $perPair
