-- locks invoice: EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ADD COLUMN twice INTEGER GENERATED ALWAYS AS (day * 2);
