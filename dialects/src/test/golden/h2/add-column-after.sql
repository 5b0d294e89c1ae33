-- locks invoice: EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ADD COLUMN note CHARACTER VARYING AFTER "da""y";
