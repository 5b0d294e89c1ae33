CREATE TABLE orders (id bigint PRIMARY KEY);
CLUSTER orders USING orders_pkey;
ALTER TABLE orders SET UNLOGGED;
