-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice ALTER COLUMN note DROP DEFAULT;
-- locks invoice: ACCESS EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ALTER COLUMN note TYPE integer;
-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice ALTER COLUMN note SET DEFAULT 7;
