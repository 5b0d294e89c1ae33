-- locks invoice: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE invoice MODIFY number varchar(20) COLLATE `C` NOT NULL;
