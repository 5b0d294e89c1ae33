CREATE DOMAIN mood AS ENUM('sad', 'it''s');
COMMENT ON DOMAIN mood IS 'how it feels';
