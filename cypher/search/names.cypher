// Entities by name: candidates from the index of folded names, graded by how the words are found, then by how well connected
// they are, then by id. 5: it is the name; 4: it is an alias; 3: all are whole words; 2: beginnings of words; 1: one typo.
CALL () {
  CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: $candidates}) YIELD node AS e
  WHERE ($kinds IS NULL OR e.kind IN $kinds)
    AND ($countries IS NULL OR any(country IN e.countries WHERE country IN $countries))
  WITH e, e.folded AS names, reduce(joined = ' ', name IN e.folded | joined + name + ' ') AS text
  WITH e, CASE
    WHEN names[0] = $folded THEN 5
    WHEN $folded IN names THEN 4
    WHEN all(word IN $words WHERE text CONTAINS ' ' + word + ' ') THEN 3
    WHEN all(word IN $words WHERE text CONTAINS ' ' + word) THEN 2
    WHEN size([word IN $words WHERE NOT text CONTAINS ' ' + word]) = 1 THEN 1
    ELSE 0
  END AS grade
  WHERE grade > 0
  RETURN e, grade
  ORDER BY grade DESC, e.relationTotal DESC, e.id
  LIMIT $counted
}
WITH collect(e) AS found, collect(grade) AS grades
WITH size(found) AS total, found, grades, [at IN range(0, size(found) - 1)
  WHERE $afterGrade IS NULL OR grades[at] < $afterGrade OR (grades[at] = $afterGrade
    AND (found[at].relationTotal < $afterTotal OR (found[at].relationTotal = $afterTotal AND found[at].id > $afterId)))
][..$limit] AS page
WITH total, [at IN page | found[at]] AS es, [at IN page | grades[at]] AS grades
RETURN
  total AS total,
  grades AS grades,
  {
    id: [e IN es | e.id],
    kind: [e IN es | e.kind],
    name: [e IN es | e.name],
    aliases: [e IN es | coalesce(e.aliases, [])],
    description: [e IN es | e.description],
    countries: [e IN es | coalesce(e.countries, [])],
    topics: [e IN es | coalesce(e.topics, [])],
    hub: [e IN es | coalesce(e.hub, false)],
    relationTotal: [e IN es | coalesce(e.relationTotal, 0)]
  } AS entities
