-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text, shop int);
CREATE UNIQUE INDEX orders_shop ON orders (shop);
-- migration
DROP INDEX CONCURRENTLY IF EXISTS orders_shop;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_code ON orders (code);
