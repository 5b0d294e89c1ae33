DO $create$ BEGIN
  CREATE VIEW "a""b" AS
SELECT id FROM invoice;
EXCEPTION WHEN duplicate_object OR duplicate_table OR duplicate_function OR duplicate_schema THEN NULL;
END $create$;
