CREATE MATERIALIZED VIEW "a""b" AS
SELECT day, sum(total) AS total FROM invoice GROUP BY day;
-- locks a"b: EXCLUSIVE
-- scans the table
CREATE UNIQUE INDEX ix_day ON "a""b" ("day");
COMMENT ON VIEW "a""b" IS 'per day';
