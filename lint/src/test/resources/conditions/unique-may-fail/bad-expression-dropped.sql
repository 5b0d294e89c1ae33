-- transaction: none
-- also: replace-index-drops-first
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text, shop int);
CREATE UNIQUE INDEX orders_code ON orders (code, lower(code));
-- migration
DROP INDEX CONCURRENTLY IF EXISTS orders_code;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_shop_code ON orders (code, shop);
