-- locks invoice: EXCLUSIVE
-- rewrites the table
-- scans the table
-- loses data
ALTER TABLE invoice DROP COLUMN IF EXISTS "day";
