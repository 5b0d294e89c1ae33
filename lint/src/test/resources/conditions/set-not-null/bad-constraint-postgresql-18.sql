-- dialect: postgresql:18
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_net_not_null NOT NULL net;
