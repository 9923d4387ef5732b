// entityPasses(e): whether an entity is one of those that are asked for. A relation that is only denied is in its claims alone.
(($kinds IS NULL OR e.kind IN $kinds)
  AND ($countries IS NULL OR any(country IN e.countries WHERE country IN $countries))
  AND ($topics IS NULL OR any(topic IN e.topics WHERE topic IN $topics))
  AND e.relationTotal >= $minRelations
  AND ($statuses IS NULL
    OR EXISTS { (e)-[r:ANY_RELATION]-() WHERE r.status IN $statuses }
    OR ('DENIED' IN $statuses AND (
      EXISTS {
        MATCH (c:Claim)
        WHERE c.subject = e.id AND c.stance = 'DENIES' AND c.id > '' AND c.retractedAt IS NULL AND c.relation IS NOT NULL
          AND NOT EXISTS { MATCH (o:Claim {relation: c.relation}) WHERE o.stance <> 'DENIES' AND o.retractedAt IS NULL }
      }
      OR EXISTS {
        MATCH (c:Claim)
        WHERE c.object = e.id AND c.stance = 'DENIES' AND c.id > '' AND c.retractedAt IS NULL AND c.relation IS NOT NULL
          AND NOT EXISTS { MATCH (o:Claim {relation: c.relation}) WHERE o.stance <> 'DENIES' AND o.retractedAt IS NULL }
      }))))
