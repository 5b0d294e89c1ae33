-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
CREATE INDEX orders_code ON orders (code);
-- migration
ALTER TABLE orders ALTER COLUMN code TYPE text;
