COMMENT ON TABLE invoice IS 'it''s new';
