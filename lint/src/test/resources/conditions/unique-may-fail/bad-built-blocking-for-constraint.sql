-- also: create-index-blocking
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
-- migration
CREATE UNIQUE INDEX orders_code ON orders (code);
ALTER TABLE orders ADD CONSTRAINT orders_code UNIQUE USING INDEX orders_code;
