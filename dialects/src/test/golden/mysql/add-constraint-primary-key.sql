-- locks invoice: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT pk PRIMARY KEY (id, day);
