-- locks sales.numbers: EXCLUSIVE
-- scans the table
CREATE INDEX IF NOT EXISTS ix ON sales.numbers ("day", number);
