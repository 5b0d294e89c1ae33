-- also: add-column-inline-unique
-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN customer bigint UNIQUE REFERENCES customers (id) ON DELETE SET NULL NOT DEFERRABLE;
