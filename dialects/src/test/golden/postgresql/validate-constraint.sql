-- locks invoice: SHARE UPDATE EXCLUSIVE
-- scans the table
ALTER TABLE invoice VALIDATE CONSTRAINT "a""b";
