// Claims that count, by stance.
UNWIND $stances AS stance
CALL (stance) {
  MATCH (c:Claim {stance: stance})
  WHERE c.retractedAt IS NULL
  RETURN count(c) AS total
}
RETURN
  stance AS stance,
  total AS total
