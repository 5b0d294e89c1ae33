-- locks invoice: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ADD COLUMN note text, ADD CONSTRAINT ck CHECK (day > 0);
