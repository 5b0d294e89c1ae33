-- transaction: none
-- timeouts: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
CREATE INDEX orders_code ON orders (code);
-- migration
DROP INDEX CONCURRENTLY IF EXISTS orders_code;
