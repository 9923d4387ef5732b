// Entities of one name are told apart: they are looked for by the whole name, of every entity that is shown.
CREATE INDEX entity_name IF NOT EXISTS FOR (e:Entity) ON (e.name);
