-- locks invoice: LOCK=SHARED
-- scans the table
CREATE FULLTEXT INDEX ix ON invoice (day);
