ALTER TABLE invoice ADD note CLOB;
COMMENT ON COLUMN invoice.note IS 'it''s';
