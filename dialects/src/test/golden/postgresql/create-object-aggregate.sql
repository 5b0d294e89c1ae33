CREATE AGGREGATE "a""b"(integer) (SFUNC = int4pl, STYPE = integer);
COMMENT ON AGGREGATE "a""b"(integer) IS 'adds';
