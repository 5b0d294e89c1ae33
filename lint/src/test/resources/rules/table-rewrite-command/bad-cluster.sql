-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
CLUSTER orders USING orders_pkey;
