DROP FUNCTION "a""b"(integer, numeric(5,2));
