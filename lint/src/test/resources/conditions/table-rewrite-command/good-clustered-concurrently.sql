-- dialect: postgresql:17
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE INDEX orders_id ON orders (id);
-- migration
ALTER TABLE orders CLUSTER ON orders_id;
ANALYZE orders;
