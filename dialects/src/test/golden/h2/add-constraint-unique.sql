-- locks invoice: EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT uq UNIQUE ("day");
