-- locks invoice: EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD UNIQUE ("day");
