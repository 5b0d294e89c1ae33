-- also: unique-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
-- migration
CREATE UNIQUE INDEX orders_code ON orders (code);
