-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice ADD COLUMN IF NOT EXISTS note text;
