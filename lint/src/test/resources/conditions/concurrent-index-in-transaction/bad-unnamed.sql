-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
-- migration
CREATE INDEX CONCURRENTLY ON orders (code);
