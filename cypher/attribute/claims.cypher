// A page of the claims that speak of one value of one attribute of an entity, those that count, in the order of their ids.
CALL () {
  MATCH (c:Claim)
  WHERE c.attributeOf = $of AND c.attribute = $name AND c.value = $value AND c.retractedAt IS NULL
  RETURN count(c) AS total
}
CALL () {
  MATCH (c:Claim)
  WHERE c.attributeOf = $of AND c.attribute = $name AND c.value = $value AND c.retractedAt IS NULL AND c.id > $after
  WITH c
  ORDER BY c.id
  LIMIT $limit
  RETURN collect(c) AS cs
}
RETURN total AS total, fragment.claims(cs) AS claims
