-- locks invoice: LOCK=NONE
-- scans the table
CREATE INDEX ix ON invoice (number(10) DESC);
