-- locks invoice: ACCESS EXCLUSIVE
-- loses data
ALTER TABLE invoice DROP COLUMN IF EXISTS day;
