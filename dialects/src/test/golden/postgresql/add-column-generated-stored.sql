-- locks invoice: ACCESS EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ADD COLUMN twice integer GENERATED ALWAYS AS (day * 2) STORED;
