-- also: multiple-alters-same-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, tax int);
-- migration
ALTER TABLE orders ADD CHECK (net > 0);
ALTER TABLE orders ADD CHECK (net > tax);
