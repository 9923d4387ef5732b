// What stands in a database before anything is written to it: whether this program migrated it, how many nodes there are, and of those that
// it did not write some labels, and whether it would take them for its own.
CALL () {
  MATCH (m:Migration)
  WHERE m.version > 0 AND m.checksum IS NOT NULL
  RETURN count(m) AS applied
}
CALL () {
  MATCH (n)
  WHERE NOT n:Migration OR n.version IS NULL
  WITH n
  LIMIT 1000
  RETURN count(n) AS foreign, collect(DISTINCT head(labels(n)))[..3] AS examples
}
RETURN
  applied > 0 AS isOurs,
  foreign > 0 AS hasForeign,
  examples AS examples,
  COUNT { (n) } AS nodes,
  [label IN ['Entity', 'Claim', 'Operation', 'Setting'] WHERE
    CASE label
      WHEN 'Entity' THEN EXISTS { (:Entity) }
      WHEN 'Claim' THEN EXISTS { (:Claim) }
      WHEN 'Operation' THEN EXISTS { (:Operation) }
      ELSE EXISTS { (:Setting) }
    END
  ] AS confused
