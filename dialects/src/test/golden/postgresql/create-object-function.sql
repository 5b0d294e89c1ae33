CREATE FUNCTION "a""b"("order" integer, by numeric(5,2) DEFAULT 1.5)
RETURNS bigint
LANGUAGE sql
IMMUTABLE
AS $q0$SELECT "order" * 2 -- $$ it's $athanor$$q0$;
COMMENT ON FUNCTION "a""b"(integer, numeric(5,2)) IS 'twice';
