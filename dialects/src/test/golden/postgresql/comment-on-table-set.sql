-- locks invoice: SHARE UPDATE EXCLUSIVE
COMMENT ON TABLE invoice IS 'it''s new';
