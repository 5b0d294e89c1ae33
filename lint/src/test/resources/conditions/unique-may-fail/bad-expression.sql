-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
-- migration
CREATE UNIQUE INDEX CONCURRENTLY orders_code ON orders (lower(code));
