-- locks invoice: LOCK=NONE
-- loses data
ALTER TABLE invoice DROP COLUMN day;
