-- setup
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS n;
CREATE UNIQUE INDEX totals_n ON totals (n) WHERE n > 0;
-- migration
REFRESH MATERIALIZED VIEW totals;
