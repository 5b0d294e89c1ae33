-- locks sales.numbers: SHARE
-- scans the table
CREATE INDEX IF NOT EXISTS ix ON sales.numbers (day, number);
