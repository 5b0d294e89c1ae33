-- locks invoice: LOCK=NONE
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT uq UNIQUE (day);
