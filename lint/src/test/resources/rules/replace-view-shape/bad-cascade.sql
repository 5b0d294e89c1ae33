-- setup
CREATE VIEW daily AS SELECT 1 AS n;
-- migration
DROP VIEW daily CASCADE;
