-- setup
CREATE TABLE shop.orders (id bigint PRIMARY KEY);
-- migration
CREATE TABLE shop.orders_new (id bigint PRIMARY KEY);
ALTER TABLE shop.orders RENAME TO orders_old;
ALTER TABLE shop.orders_new RENAME TO orders;
