DO $create$ BEGIN
IF NOT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'sales' AND c.relname = 'numbers') THEN
  CREATE SEQUENCE sales.numbers AS integer START WITH 5 INCREMENT BY -2 MINVALUE -9 MAXVALUE 9 CACHE 10 CYCLE;
  COMMENT ON SEQUENCE sales.numbers IS 'counts';
END IF;
END $create$;
