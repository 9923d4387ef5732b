// The claims that count of one relation, or of one attribute of an entity, that were read in one document at one place.
MATCH (c:Claim)
WHERE (c.relation = $relation OR c.attributeOf = $attributeOf)
  AND c.retractedAt IS NULL
  AND c.source = $source
  AND toLower(coalesce(c.locator, '')) = toLower($locator)
  AND toLower(coalesce(c.attribute, '')) = toLower($attribute)
RETURN c.id AS id
ORDER BY id
LIMIT $limit
