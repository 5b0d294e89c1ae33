-- locks invoice: SHARE
-- scans the table
CREATE INDEX ix ON invoice (day) WITH (fillfactor = 70) TABLESPACE "fast disk";
