-- also: drop-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text, day date);
CREATE INDEX orders_code ON orders (code) WHERE code <> '';
-- migration
ALTER TABLE orders DROP COLUMN day;
