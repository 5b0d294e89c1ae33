-- also: add-column-inline-foreign-key, foreign-key-without-index
-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN customer int REFERENCES customers (id);
