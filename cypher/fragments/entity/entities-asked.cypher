// entitiesAsked() YIELD e: the entities that pass a filter: of those that claims of a document are about, of those in whose names
// the words of a text begin words, else of all.
CALL () {
  CALL () {
    WITH 1 AS once
    WHERE $document IS NULL AND $query IS NULL
    MATCH (e:Entity)
    RETURN e
    UNION ALL
    WITH 1 AS once
    WHERE $document IS NULL AND $query IS NOT NULL
    CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: $candidates}) YIELD node AS e
    RETURN e
    UNION ALL
    UNWIND CASE WHEN $document IS NULL THEN [] ELSE ['ASSERTS', 'ALLEGES', 'DENIES'] END AS stance
    MATCH (c:Claim)
    USING INDEX c:Claim(source, stance, id)
    WHERE c.source = $document AND c.stance = stance AND c.id > '' AND c.retractedAt IS NULL
    UNWIND [c.subject, c.object] AS id
    WITH DISTINCT id
    MATCH (e:Entity {id: id})
    WHERE all(word IN $words WHERE any(name IN e.folded[..-1] WHERE ' ' + name CONTAINS ' ' + word))
    RETURN e
  }
  WITH e
  WHERE fragment.entityPasses(e)
  RETURN e
}
