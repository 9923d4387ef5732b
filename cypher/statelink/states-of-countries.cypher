// Some governments by their ids, and all states of some countries.
CALL () {
  MATCH (e:Government)
  WHERE e.id IN $ids
  RETURN e
  UNION
  MATCH (e:Government)
  WHERE e.level = 'STATE' AND any(country IN e.countries WHERE country IN $countries)
  RETURN e
}
WITH collect(e) AS es
RETURN
  fragment.linkEnds(es) AS entities
