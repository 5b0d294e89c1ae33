CREATE TYPE mood AS ENUM ('sad', 'it''s');
COMMENT ON TYPE mood IS 'how it feels';
