// claimAsked(c): whether a claim counts, was read in the document and is said by whom was asked for.
(c.retractedAt IS NULL
  AND ($source IS NULL OR c.source = $source)
  AND ($speaker IS NULL OR EXISTS { (c)-[:BY]->(:Entity {id: $speaker}) }))
