-- locks invoice: LOCK=NONE
-- scans the table
CREATE INDEX IF NOT EXISTS ix ON invoice (day, number) ALGORITHM=INPLACE LOCK=NONE;
