-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text, day date);
-- migration
CREATE INDEX ON orders (code) INCLUDE (day);
