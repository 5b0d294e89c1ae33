CREATE OR REPLACE FUNCTION "a""b"("order" integer, by numeric(5,2) DEFAULT 1.5)
RETURNS bigint
LANGUAGE sql
AS $$SELECT 3$$;
COMMENT ON FUNCTION "a""b"(integer, numeric(5,2)) IS NULL;
