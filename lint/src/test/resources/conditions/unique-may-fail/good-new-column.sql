-- also: create-index-blocking, index-build-while-locked
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN code text;
CREATE UNIQUE INDEX orders_code ON orders (code);
