-- locks invoice: EXCLUSIVE
-- scans the table
CREATE INDEX ix ON invoice ("day", number);
