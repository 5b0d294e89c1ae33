-- also: add-unique-constraint
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
-- migration
ALTER TABLE orders ADD COLUMN shop int, ADD CONSTRAINT orders_code UNIQUE (code);
