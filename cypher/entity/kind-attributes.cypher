// What only the kind of some entities has: a document's publisher, a law's status. Null where it is not known or not of the kind.
MATCH (e:Entity)
WHERE e.id IN $ids
WITH collect(e) AS es
RETURN
  [e IN es | e.id] AS id,
  [e IN es | e.published] AS published,
  [e IN es | e.publisher] AS publisher,
  [e IN es | e.url] AS url,
  [e IN es | e.lang] AS lang,
  [e IN es | e.lawType] AS lawType,
  [e IN es | e.lawStatus] AS lawStatus,
  [e IN es | e.jurisdiction] AS jurisdiction,
  [e IN es | e.inForceFrom] AS inForceFrom,
  [e IN es | e.repealed] AS repealed,
  [e IN es | e.date] AS date,
  [e IN es | e.level] AS level,
  [e IN es | e.born] AS born,
  [e IN es | e.died] AS died,
  [e IN es | e.founded] AS founded,
  [e IN es | e.registration] AS registration,
  [e IN es | e.inUseFrom] AS inUseFrom,
  [e IN es | e.size] AS size,
  [e IN es | e.latitude] AS latitude,
  [e IN es | e.longitude] AS longitude,
  [e IN es | coalesce(e.version, 1)] AS version
