// Relations of some entities that only denials speak of: they are not drawn, and told where nothing else ties.
UNWIND $entities AS id
MATCH (:Entity {id: id})<-[:ABOUT]-(c:Claim {stance: 'DENIES'})
WHERE c.relation IS NOT NULL AND c.retractedAt IS NULL
  AND NOT EXISTS {
    MATCH (other:Claim {relation: c.relation})
    WHERE other.stance <> 'DENIES' AND other.retractedAt IS NULL
  }
WITH DISTINCT c.relation AS id, c.subject AS subject, c.type AS type, c.object AS object
LIMIT $limit
RETURN id, subject, type, object
