// Who else had to do with entities that an import brought, which are locked, and which other import they belong to once this one is undone.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.import = $import
RETURN
  id AS id,
  e.name AS name,
  e.kind AS kind,
  COLLECT { MATCH (e)-[:DERIVED_FROM]->(o) RETURN o.id AS original ORDER BY original } AS derivedFrom,
  EXISTS { (e)<-[:ABOUT|BY|IN]-(c:Claim) WHERE c.retractedAt IS NULL AND coalesce(c.import, '') <> $import } AS isClaimed,
  EXISTS { (o:Operation {entity: e.id}) WHERE o.at >= e.recordedAt } AS isChanged,
  EXISTS { (e)<-[:SEARCHED_FOR]-(:SearchRecord) } OR EXISTS { (s:SearchRecord {source: e.id}) } AS isSearchedFor,
  EXISTS { (e)<-[:DERIVED_FROM]-(d:Entity) WHERE coalesce(d.import, '') <> $import } AS isOriginal,
  EXISTS { (i:Import {source: e.id}) WHERE i.id <> $import AND i.state <> 'UNDONE' } AS isRead,
  EXISTS { (i:Import) WHERE i.id IN e.alsoIn AND i.state <> 'UNDONE' AND NOT coalesce(i.undoing, false) } AS isDescribed,
  coalesce(
    head(
      COLLECT {
        MATCH (i:Import)
        WHERE i.id IN e.alsoIn AND i.state <> 'UNDONE' AND NOT coalesce(i.undoing, false)
        RETURN i.id AS heir
        ORDER BY i.startedAt, heir
        LIMIT 1
      }
    ),
    head(
      COLLECT {
        MATCH (e)<-[:ABOUT|BY|IN]-(c:Claim)
        WHERE c.retractedAt IS NULL AND c.import <> $import
        RETURN c.import AS heir
        LIMIT 1
      }
    )
  ) AS heir
