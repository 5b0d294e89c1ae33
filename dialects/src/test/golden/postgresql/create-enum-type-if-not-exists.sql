DO $create$ BEGIN
  CREATE TYPE mood AS ENUM ('sad', 'it''s');
  COMMENT ON TYPE mood IS 'how it feels';
EXCEPTION WHEN duplicate_object THEN NULL;
END $create$;
