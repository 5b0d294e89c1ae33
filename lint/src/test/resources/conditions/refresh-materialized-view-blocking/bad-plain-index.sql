-- setup
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS one;
CREATE INDEX totals_one ON totals (one);
-- migration
REFRESH MATERIALIZED VIEW totals;
