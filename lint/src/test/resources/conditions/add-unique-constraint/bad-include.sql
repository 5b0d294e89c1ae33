-- also: unique-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text, net int);
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_code UNIQUE (code) INCLUDE (net);
