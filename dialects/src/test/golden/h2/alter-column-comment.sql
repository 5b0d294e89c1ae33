COMMENT ON COLUMN invoice.number IS 'it''s';
