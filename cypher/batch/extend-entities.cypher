// Gives entities of a file what other records of it add: names, countries, topics, a description. That makes them another version.
UNWIND range(0, size($ids) - 1) AS at
MATCH (e:Entity {id: $ids[at]})
SET
  e.aliases = $aliases[at],
  e.description = $descriptions[at],
  e.countries = $countries[at],
  e.topics = $topics[at],
  e.folded = $folded[at],
  e.version = coalesce(e.version, 1) + 1
