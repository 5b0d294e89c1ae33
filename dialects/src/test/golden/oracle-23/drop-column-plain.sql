-- loses data
ALTER TABLE invoice DROP COLUMN day;
