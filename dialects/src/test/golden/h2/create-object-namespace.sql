CREATE SCHEMA "Üser" AUTHORIZATION "a""b";
COMMENT ON SCHEMA "Üser" IS 'it''s "x"';
