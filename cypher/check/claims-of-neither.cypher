// Claims that speak neither of one relation, named by its ends and type, nor of one attribute of their subject.
MATCH (c:Claim)
WITH c,
  c.attributeOf IS NULL AND c.attribute IS NULL AND c.relation IN [
    'rel:' + c.subject + ':' + toLower(c.type) + ':' + c.object,
    CASE WHEN c.type IN fragment.symmetricTypes() THEN 'rel:' + c.object + ':' + toLower(c.type) + ':' + c.subject END
  ] AS ofRelation,
  c.relation IS NULL AND c.type IS NULL AND c.object IS NULL AND c.attribute IS NOT NULL AND c.attributeOf = c.subject AS ofAttribute
WHERE NOT (coalesce(ofRelation, false) OR coalesce(ofAttribute, false))
WITH c.id AS id
ORDER BY id
RETURN count(*) AS total, collect(id)[..5] AS examples
