-- locks invoice: LOCK=SHARED
-- rewrites the table
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT `a"b's` CHECK (day > 0);
