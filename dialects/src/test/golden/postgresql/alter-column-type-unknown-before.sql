-- locks invoice: ACCESS EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ALTER COLUMN number TYPE character varying(30);
