CREATE FUNCTION IF NOT EXISTS "a""b"("order" integer, by numeric(5,2) DEFAULT 1.5)
RETURNS bigint
LANGUAGE sql
SELECT 3;
