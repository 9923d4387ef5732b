// Which of some ids are claims, and whether one was retracted because its import was undone.
MATCH (c:Claim)
WHERE c.id IN $ids
WITH collect(c) AS cs
RETURN [c IN cs | c.id] AS ids, [c IN cs | coalesce(c.undone, false)] AS undone
