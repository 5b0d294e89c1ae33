-- locks invoice: EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ALTER COLUMN number SET DATA TYPE CHARACTER VARYING(30);
