-- locks invoice: EXCLUSIVE
-- scans the table
ALTER TABLE invoice ALTER COLUMN "day" SET NOT NULL;
