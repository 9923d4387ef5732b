// Records a search about some entities, which are locked.
CREATE (s:SearchRecord {id: $id})
SET s += $said
WITH s
UNWIND $about AS about
MATCH (e:Entity {id: about})
CREATE (s)-[:SEARCHED_FOR]->(e)
