DROP AGGREGATE "a""b"(integer);
