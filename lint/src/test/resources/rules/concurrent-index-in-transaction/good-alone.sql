-- transaction: assumed
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
CREATE INDEX CONCURRENTLY orders_customer ON orders (customer);
