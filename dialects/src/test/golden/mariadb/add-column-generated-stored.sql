-- locks invoice: LOCK=NONE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ADD COLUMN twice int GENERATED ALWAYS AS (day * 2) STORED;
