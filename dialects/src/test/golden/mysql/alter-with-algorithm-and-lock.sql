-- locks invoice: LOCK=NONE
ALTER TABLE invoice ADD COLUMN note text, ALGORITHM=INPLACE, LOCK=NONE;
-- locks invoice: LOCK=NONE
-- scans the table
CREATE INDEX ix ON invoice (day) ALGORITHM=INPLACE LOCK=NONE;
