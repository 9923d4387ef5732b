// A claim names its speakers, as it names its document, so that it is known whose it is where one of them was taken out of the database by hand.
MATCH (c:Claim)
WHERE c.speakers IS NULL
  AND EXISTS { (c)-[:BY]->() }
CALL (c) {
  WITH c, COLLECT { MATCH (c)-[by:BY]->(e) RETURN e.id ORDER BY by.position } AS speakers
  SET c.speakers = speakers
} IN TRANSACTIONS OF 10000 ROWS;
