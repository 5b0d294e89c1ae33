-- locks invoice: ACCESS EXCLUSIVE
ALTER TABLE invoice ADD COLUMN note text;
-- locks invoice: SHARE UPDATE EXCLUSIVE
COMMENT ON COLUMN invoice.note IS 'it''s';
