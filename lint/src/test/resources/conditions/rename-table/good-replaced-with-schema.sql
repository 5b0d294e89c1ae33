-- dialect: mariadb:10.11
-- also: non-idempotent-statement
-- setup
CREATE TABLE shop.orders (id bigint PRIMARY KEY);
-- migration
CREATE TABLE stock.orders_new (id bigint PRIMARY KEY);
ALTER TABLE shop.orders RENAME TO shop.orders_old;
ALTER TABLE stock.orders_new RENAME TO shop.orders;
