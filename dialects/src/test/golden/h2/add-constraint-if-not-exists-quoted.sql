-- locks invoice: EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT IF NOT EXISTS "a""b's" CHECK (day > 0);
