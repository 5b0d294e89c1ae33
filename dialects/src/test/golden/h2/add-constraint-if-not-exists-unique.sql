-- locks invoice: EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT IF NOT EXISTS uq UNIQUE ("day");
