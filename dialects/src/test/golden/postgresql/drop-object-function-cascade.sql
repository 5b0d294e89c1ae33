DROP FUNCTION IF EXISTS "a""b"(integer, numeric(5,2)) CASCADE;
