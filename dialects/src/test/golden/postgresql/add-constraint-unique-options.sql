-- locks invoice: ACCESS EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT uq UNIQUE (day) WITH (fillfactor = 70) USING INDEX TABLESPACE "fast disk";
