-- loses data
ALTER TABLE invoice DROP COLUMN IF EXISTS day;
