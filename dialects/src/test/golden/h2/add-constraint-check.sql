-- locks invoice: EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT ck CHECK (day > 0);
