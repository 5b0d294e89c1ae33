DROP MATERIALIZED VIEW "a""b";
CREATE MATERIALIZED VIEW "a""b" AS
SELECT 1 AS day, 2 AS total;
-- locks a"b: EXCLUSIVE
-- scans the table
CREATE UNIQUE INDEX ix_day ON "a""b" ("day");
COMMENT ON VIEW "a""b" IS 'per day';
