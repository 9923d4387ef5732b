// Those of some entities that claims give attributes to, or gave, with all that is recorded of them and these claims.
MATCH (e:Entity)
WHERE e.id IN $ids AND (e.claimed IS NOT NULL OR EXISTS { (:Claim {attributeOf: e.id}) })
CALL (e) {
  MATCH (c:Claim {attributeOf: e.id})
  WHERE c.retractedAt IS NULL
  RETURN collect({attribute: c.attribute, value: c.value, stance: c.stance, modality: c.modality}) AS claims
}
RETURN e.id AS id, e.kind AS kind, e {.*} AS recorded, claims AS claims
