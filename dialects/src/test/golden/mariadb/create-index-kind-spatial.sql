-- locks invoice: LOCK=SHARED
-- scans the table
CREATE SPATIAL INDEX ix ON invoice (day);
