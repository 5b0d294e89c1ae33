-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
CREATE VIEW "openOrders" AS SELECT id, net FROM orders;
