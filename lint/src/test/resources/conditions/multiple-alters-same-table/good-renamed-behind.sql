-- also: rename-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD COLUMN vat int;
ALTER TABLE orders RENAME COLUMN net TO amount;
