-- locks invoice: ACCESS EXCLUSIVE
-- scans the table
ALTER TABLE invoice ADD CONSTRAINT pk PRIMARY KEY (id) INCLUDE (total, "order");
