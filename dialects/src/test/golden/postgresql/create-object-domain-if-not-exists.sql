DO $create$ BEGIN
  CREATE DOMAIN "a""b" AS text CONSTRAINT ck CHECK (VALUE <> '');
EXCEPTION WHEN duplicate_object OR duplicate_table OR duplicate_function OR duplicate_schema THEN NULL;
END $create$;
