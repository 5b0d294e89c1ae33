-- dialect: sqlite
-- also: foreign-key-without-index
-- setup
CREATE TABLE customers (id integer PRIMARY KEY);
CREATE TABLE orders (id integer PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN customer integer REFERENCES customers (id);
