-- locks invoice: LOCK=NONE
-- scans the table
ALTER TABLE invoice ADD UNIQUE (day);
