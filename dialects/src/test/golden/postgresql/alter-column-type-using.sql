-- locks invoice: ACCESS EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ALTER COLUMN day TYPE text USING day::text;
