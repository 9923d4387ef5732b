// A page of the claims that are asked for by their texts, by what they are about or by when they were recorded: in the order of
// their ids, of the first day on which they may have held, or the last recorded first. `read` tells among how many they were looked for;
// more than a limit are not counted.
CALL () {
  CALL fragment.claimsToLookAt() YIELD c
  WITH c, CASE WHEN fragment.claimPasses(c) THEN c END AS passing
  RETURN count(c) AS read, collect(passing) AS found
}
CALL (found) {
  UNWIND found AS c
  WITH c, CASE $order WHEN 'RECENT' THEN c.recordedAt WHEN 'HELD' THEN coalesce(c.earliest, $undated) ELSE '' END AS at
  WHERE $afterId IS NULL
    OR (at = $afterAt AND c.id > $afterId)
    OR ($order = 'RECENT' AND at < $afterAt)
    OR ($order <> 'RECENT' AND at > $afterAt)
  ORDER BY CASE WHEN $order = 'RECENT' THEN at ELSE '' END DESC, at, c.id
  LIMIT $limit
  RETURN collect(c) AS cs, collect(at) AS places
}
RETURN
  read AS read,
  CASE WHEN size(found) > $counted THEN $counted ELSE size(found) END AS total,
  places AS places,
  fragment.claims(cs) AS claims
