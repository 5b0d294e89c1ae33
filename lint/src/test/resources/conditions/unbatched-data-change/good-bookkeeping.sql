-- setup
CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY, success boolean);
-- migration
UPDATE flyway_schema_history SET success = true;
