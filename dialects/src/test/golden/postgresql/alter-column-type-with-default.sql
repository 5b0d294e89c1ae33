-- locks invoice: ACCESS EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ALTER COLUMN total TYPE numeric(14,4);
