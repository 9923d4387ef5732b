// Begins an operation, or finds that it was done: then it has its answer. A second one with the same id waits here for the first.
MERGE (o:Operation {id: $id})
ON CREATE SET o.action = $action, o.input = $input, o.by = $by, o.at = $at
RETURN o.action AS action, o.input AS input, o.answer AS answer
