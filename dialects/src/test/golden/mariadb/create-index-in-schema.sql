-- locks sales.numbers: LOCK=NONE
-- scans the table
CREATE INDEX IF NOT EXISTS ix ON sales.numbers (day, number);
