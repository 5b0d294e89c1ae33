-- setup
CREATE MATERIALIZED VIEW totals AS SELECT 1 AS n;
CREATE UNIQUE INDEX totals_n ON totals (abs(n));
-- migration
REFRESH MATERIALIZED VIEW totals;
