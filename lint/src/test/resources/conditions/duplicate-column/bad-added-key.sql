-- also: add-unique-constraint, unique-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_code UNIQUE (code, code);
