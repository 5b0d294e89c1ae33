GRANT EXECUTE ON FUNCTION "a""b"(integer, text) TO app;
