-- setup
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS one;
CREATE UNIQUE INDEX totals_one ON totals (one);
-- migration
REFRESH MATERIALIZED VIEW totals;
