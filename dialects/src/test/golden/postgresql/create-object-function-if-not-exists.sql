DO $create$ BEGIN
  CREATE FUNCTION "a""b"("order" integer, by numeric(5,2) DEFAULT 1.5)
RETURNS bigint
LANGUAGE sql
AS $$SELECT 3$$;
EXCEPTION WHEN duplicate_object OR duplicate_table OR duplicate_function OR duplicate_schema THEN NULL;
END $create$;
