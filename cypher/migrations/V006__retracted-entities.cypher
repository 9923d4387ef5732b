// Entities that were retracted are kept, and found by their ids where the ledger refers to them.
CREATE INDEX retracted_entity_id IF NOT EXISTS FOR (e:RetractedEntity) ON (e.id);
