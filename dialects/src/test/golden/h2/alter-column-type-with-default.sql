-- locks invoice: EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ALTER COLUMN total SET DATA TYPE NUMERIC(14, 4);
