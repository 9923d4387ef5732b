// The latest time of anything that was recorded, where that is not before `at`; no row otherwise.
CALL () {
  MATCH (o:Operation)
  WHERE o.at >= $at
  RETURN o.at AS at
  ORDER BY at DESC
  LIMIT 1
  UNION
  MATCH (s:Setting {id: 'latest'})
  WHERE s.at >= $at
  RETURN s.at AS at
}
RETURN max(at) AS latest
