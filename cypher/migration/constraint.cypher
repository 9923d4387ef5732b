// One node a migration, the lock (version 0) included, however many programs begin at once.
CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (m:Migration) REQUIRE m.version IS UNIQUE
