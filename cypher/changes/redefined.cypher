// Changes since a time of what laws are and of what documents take their content from, in the order in which they were made.
MATCH (o:Operation)
WHERE o.at > $since
  AND o.entity IS NOT NULL
  AND any(word IN $attributes WHERE o.changes CONTAINS word)
RETURN o.entity AS entity, o.changes AS changes
ORDER BY o.at, o.id
LIMIT $limit
