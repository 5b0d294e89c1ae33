-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
CREATE UNIQUE INDEX orders_code ON orders (code);
-- migration
ALTER TABLE orders ADD UNIQUE USING INDEX orders_code;
