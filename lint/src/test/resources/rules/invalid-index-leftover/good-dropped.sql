-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
DROP INDEX CONCURRENTLY IF EXISTS orders_customer;
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer ON orders (customer);
