-- locks invoice: LOCK=SHARED
-- rewrites the table
-- scans the table
ALTER TABLE invoice ADD COLUMN twice int GENERATED ALWAYS AS (day * 2) STORED;
