-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
CREATE INDEX orders_net ON orders (net);
-- migration
ALTER TABLE orders ALTER COLUMN net TYPE bigint;
