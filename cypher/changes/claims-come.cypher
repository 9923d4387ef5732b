// Claims about some entities or relations that were recorded since a time and count: first those of the relations, then those among the entities,
// the last recorded first; the relations that they speak of; and among how many they were looked for.
CALL () {
  MATCH (c:Claim)
  USING INDEX c:Claim(recordedAt, id)
  WHERE c.recordedAt > $since AND c.id > ''
  WITH c, c.recordedAt AS at
  ORDER BY at DESC
  LIMIT $read
  WITH c, at,
    CASE WHEN c.retractedAt IS NULL AND (c.relation IN $relations OR c.subject IN $entities OR c.object IN $entities) THEN c END AS one
  RETURN count(c) AS read, collect(CASE WHEN one IS NOT NULL THEN [one, at] END) AS found
}
CALL (found) {
  UNWIND found AS pair
  WITH pair[0] AS c, pair[1] AS at
  WITH c, at,
    CASE
      WHEN c.relation IN $relations THEN 0
      WHEN c.object IS NULL OR (c.subject IN $entities AND c.object IN $entities) THEN 1
      ELSE 2
    END AS rank
  ORDER BY rank, at DESC, c.id
  RETURN collect(c) AS ordered
}
CALL (ordered) {
  UNWIND range(0, size(ordered) - 1) AS place
  WITH ordered[place] AS c, place
  WHERE c.relation IS NOT NULL
  WITH c.relation AS relation, min(place) AS place
  ORDER BY place
  RETURN collect(relation) AS touched
}
WITH read, ordered, touched, ordered[..$limit] AS cs
RETURN
  read AS read,
  size(ordered) AS total,
  touched[..$most] AS touched,
  size(touched) AS touchedTotal,
  fragment.claims(cs) AS claims
