-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
-- migration
ANALYZE orders;
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_code ON orders (code);
