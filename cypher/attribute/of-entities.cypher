// What claims give some entities as attributes: each value once, with where it was read and whether anybody denies it.
UNWIND $ids AS id
CALL (id) {
  MATCH (c:Claim)
  WHERE c.attributeOf = id
    AND c.retractedAt IS NULL
    AND ($names IS NULL OR c.attribute IN $names)
  OPTIONAL MATCH (c)-[:IN]->(d)
  WITH c.attribute AS name, c.value AS value, c.stance = 'DENIES' AS denies, collect(DISTINCT coalesce(d.origins, [c.source])) AS origins
  WITH name, value, any(flag IN collect(denies) WHERE flag) AS denied, any(flag IN collect(denies) WHERE NOT flag) AS given,
    reduce(all = [], some IN collect(CASE WHEN denies THEN [] ELSE origins END) | all + some) AS origins
  ORDER BY name, value
  LIMIT $limit
  RETURN collect(name) AS names, collect(value) AS values, collect(denied) AS denied, collect(given) AS given, collect(origins) AS origins
}
RETURN id AS id, names AS names, values AS values, denied AS denied, given AS given, origins AS origins
