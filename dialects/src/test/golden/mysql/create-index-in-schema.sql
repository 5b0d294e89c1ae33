-- locks sales.numbers: LOCK=NONE
-- scans the table
CREATE INDEX ix ON sales.numbers (day, number);
