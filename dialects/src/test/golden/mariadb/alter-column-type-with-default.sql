-- locks invoice: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE invoice MODIFY total decimal(14,4) NULL DEFAULT 0;
