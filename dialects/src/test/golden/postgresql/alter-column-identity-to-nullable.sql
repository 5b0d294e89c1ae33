-- locks invoice: ACCESS EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ALTER COLUMN id TYPE bigint;
-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice ALTER COLUMN id DROP IDENTITY;
-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice ALTER COLUMN id DROP NOT NULL;
