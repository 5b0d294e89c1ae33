DROP FUNCTION "a""b"(integer, numeric(5,2));
CREATE FUNCTION "a""b"("order" integer, by numeric(5,2) DEFAULT 1.5)
RETURNS bigint
LANGUAGE sql
SELECT 3;
