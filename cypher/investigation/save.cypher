// Saves an investigation as its next version. The investigation must be locked, or new.
MERGE (i:Investigation {id: $id})
ON CREATE SET i.createdAt = $at
SET
  i.name = $name,
  i.description = $description,
  i.version = $version,
  i.by = $by,
  i.changedAt = $at,
  i.folded = $folded
CREATE (:InvestigationVersion {
  id: $versionId, investigation: $id, version: $version, by: $by, at: $at, summary: $summary, content: $content
})
