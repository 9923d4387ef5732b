// Which of some ids are claims, whether one was retracted because its import was undone, which import brought it, which others say it too,
// and the words in which it stands.
MATCH (c:Claim)
WHERE c.id IN $ids
WITH collect(c) AS cs
RETURN
  [c IN cs | c.id] AS ids,
  [c IN cs | coalesce(c.undone, false)] AS undone,
  [c IN cs | c.import] AS imports,
  [c IN cs | coalesce(c.alsoIn, [])] AS others,
  [c IN cs | c {.statement, .locator, .modality, .aspect, .quote, .note, .lang, .stakes, .control}] AS wordings
