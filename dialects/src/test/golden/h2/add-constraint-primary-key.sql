-- locks invoice: EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT pk PRIMARY KEY (id, "day");
