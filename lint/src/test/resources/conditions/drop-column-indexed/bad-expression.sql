-- also: drop-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
CREATE INDEX orders_code ON orders (lower(code));
-- migration
ALTER TABLE orders DROP COLUMN code;
