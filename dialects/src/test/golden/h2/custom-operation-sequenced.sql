-- locks invoice: EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ADD COLUMN note CHARACTER VARYING;
-- locks invoice: EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT ck CHECK (day > 0);
