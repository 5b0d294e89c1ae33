-- locks invoice: EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ALTER COLUMN "day" SET DATA TYPE CHARACTER VARYING USING day::text;
