-- locks invoice: SHARE UPDATE EXCLUSIVE
COMMENT ON COLUMN invoice.number IS 'it''s';
