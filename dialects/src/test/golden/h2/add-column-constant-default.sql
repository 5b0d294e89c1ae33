-- locks invoice: EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ADD COLUMN level INTEGER DEFAULT 3 NOT NULL;
