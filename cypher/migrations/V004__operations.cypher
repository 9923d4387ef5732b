// What was done to an entity is found by the entity, and a setting of the whole graph by its name.
CREATE INDEX operation_entity IF NOT EXISTS FOR (o:Operation) ON (o.entity);
CREATE CONSTRAINT setting_id IF NOT EXISTS FOR (s:Setting) REQUIRE s.id IS UNIQUE;
