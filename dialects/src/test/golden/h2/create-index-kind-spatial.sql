-- locks invoice: EXCLUSIVE
-- scans the table
CREATE SPATIAL INDEX ix ON invoice ("day");
