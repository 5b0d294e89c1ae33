-- dialect: mariadb:10.11
-- also: non-idempotent-statement, replace-index-drops-first
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code int, shop int, UNIQUE INDEX orders_code (code));
-- migration
DROP INDEX orders_code ON orders;
CREATE UNIQUE INDEX orders_shop_code ON orders (code, shop);
