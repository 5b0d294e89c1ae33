-- locks invoice: EXCLUSIVE
-- rewrites the table
-- scans the table
ALTER TABLE invoice ADD COLUMN note CHARACTER VARYING;
COMMENT ON COLUMN invoice.note IS 'it''s';
