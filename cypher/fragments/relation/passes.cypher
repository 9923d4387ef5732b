// passes(r): whether a relation passes the filter that was asked for, whatever its type.
(r.strength >= $minStrength
  AND r.sources >= $minSources
  AND ($statuses IS NULL OR r.status IN $statuses)
  AND ($documents IS NULL OR any(document IN r.documents WHERE document IN $documents))
  AND ($first IS NULL OR (
    (r.earliest IS NULL OR r.earliest <= $last) AND (r.latest IS NULL OR r.latest >= $first)
    AND (r.spans IS NULL OR any(span IN r.spans WHERE left(span, 10) <= $last AND right(span, 10) >= $first))
    AND ($undated OR size(r.surely) > 0) AND (NOT $surely OR any(held IN r.surely WHERE left(held, 10) <= $last AND right(held, 10) >= $first)))))
