DO $create$ BEGIN
  CREATE TYPE mood AS ENUM ('sad', 'it''s');
EXCEPTION WHEN duplicate_object THEN NULL;
END $create$;
COMMENT ON TYPE mood IS 'how it feels';
