-- locks invoice: LOCK=NONE
ALTER TABLE invoice ADD COLUMN note text;
-- locks invoice: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT ck CHECK (day > 0);
