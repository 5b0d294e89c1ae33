-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text, shop int);
CREATE TABLE items (id bigint PRIMARY KEY, code text);
CREATE UNIQUE INDEX items_code ON items (code);
-- migration
DROP INDEX CONCURRENTLY IF EXISTS items_code;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_shop_code ON orders (code, shop);
