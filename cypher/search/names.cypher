// Entities by name: candidates from the index of folded names, ranked by how the words are found in the name that fits best,
// then by how long that name is, then by how well connected they are, then by id. A rank is a grade in millions (5: it is the
// name; 4: it is an alias; 3: all are whole words; 2: beginnings of words, or other spaces; 1: one typo) less the letters of the name.
CALL () {
  CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: $candidates}) YIELD node AS e
  WHERE ($kinds IS NULL OR e.kind IN $kinds)
    AND ($countries IS NULL OR any(country IN e.countries WHERE country IN $countries))
  // All names together are one more: several words may be spread over them.
  WITH e, [name IN e.folded[..-1] | ' ' + name + ' '] AS names
  WITH e, CASE $spread WHEN true THEN names + [reduce(all = ' ', name IN names | all + name)] ELSE names END AS names
  UNWIND names AS name
  UNWIND $forms AS form
  WITH e, head(collect(names)) AS names, max(CASE
    WHEN name = form.whole AND replace(name, ' ', '') = replace(names[0], ' ', '') THEN 5000000
    WHEN name = form.whole THEN 4000000
    WHEN NOT all(word IN form.words WHERE name CONTAINS word.start) THEN null
    WHEN all(word IN form.words WHERE name CONTAINS word.start + ' ') THEN 3000000 - size(name)
    ELSE 2000000 - size(name)
  END) AS rank
  // A whole name that only has other spaces, or one typo, comes before those of which a part is hit as well as it.
  WITH e, names, rank, split(e.folded[-1], ' ') AS keys
  WITH e, names, CASE
    WHEN rank > 2000000 THEN rank
    WHEN $key IN keys THEN 2000000
    WHEN rank IS NOT NULL THEN rank
    WHEN any(other IN keys WHERE abs(size(other) - size($key)) <= 1 AND any(cut IN $cuts WHERE other STARTS WITH cut[0]
      AND other ENDS WITH cut[1] AND size(other) - size(cut[0]) - size(cut[1]) IN [0, 1])) THEN 1000000
  END AS rank
  // A letter that is wrong, missing, too many or in the wrong place; or a sign that is wrong. Either way the word is hit.
  UNWIND CASE WHEN rank IS NULL THEN names ELSE [null] END AS name
  UNWIND $forms AS form
  WITH e, rank, name, [word IN form.words WHERE NOT name CONTAINS word.start] AS missed
  WITH e, max(CASE
    WHEN rank IS NOT NULL THEN rank
    WHEN size(missed) = 1 THEN 1000000 - size(name) + head(
      [other IN CASE missed[0].cuts WHEN [] THEN [] ELSE split(name, ' ') END WHERE
        abs(size(other) + 1 - size(missed[0].start)) <= 1 AND any(cut IN missed[0].cuts
        WHERE other STARTS WITH cut[0] AND other ENDS WITH cut[1] AND size(other) - size(cut[0]) - size(cut[1]) IN [0, 1])
      | size(other)]
      + [gap IN missed[0].gaps WHERE name CONTAINS gap[0] AND any(rest IN split(name, ' ' + gap[0] + ' ')[1..]
        WHERE gap[1] = '' OR substring(rest, 2) STARTS WITH gap[1] + ' ') | size(missed[0].start) - 1])
  END) AS rank
  WHERE rank IS NOT NULL
  RETURN e, rank
  ORDER BY rank DESC, e.relationTotal DESC, e.id
  LIMIT $counted
}
WITH collect(e) AS found, collect(rank) AS ranks
WITH size(found) AS total, found, ranks, [at IN range(0, size(found) - 1)
  WHERE $afterRank IS NULL OR ranks[at] < $afterRank OR (ranks[at] = $afterRank
    AND (found[at].relationTotal < $afterTotal OR (found[at].relationTotal = $afterTotal AND found[at].id > $afterId)))
][..$limit] AS page
WITH total, [at IN page | found[at]] AS es, [at IN page | ranks[at]] AS ranks
RETURN
  total AS total,
  ranks AS ranks,
  fragment.entities(es) AS entities
