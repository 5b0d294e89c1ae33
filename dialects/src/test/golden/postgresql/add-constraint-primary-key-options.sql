-- locks invoice: ACCESS EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT pk PRIMARY KEY (id) WITH (fillfactor = 70) USING INDEX TABLESPACE "fast disk";
