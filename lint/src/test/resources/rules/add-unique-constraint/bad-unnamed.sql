-- also: unique-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, number text, shop int);
-- migration
ALTER TABLE orders ADD UNIQUE (shop, number);
