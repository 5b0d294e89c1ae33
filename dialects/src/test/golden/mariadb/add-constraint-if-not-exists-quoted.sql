-- locks invoice: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT `a"b's` CHECK (day > 0);
