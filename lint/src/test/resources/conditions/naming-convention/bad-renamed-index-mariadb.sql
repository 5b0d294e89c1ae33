-- dialect: mariadb:10.11
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, INDEX orders_net (net));
-- migration
ALTER TABLE orders RENAME INDEX orders_net TO ordersNet;
