-- also: multiple-alters-same-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
ALTER TABLE orders ADD COLUMN due date;
SET LOCAL lock_timeout = '1s';
ALTER TABLE orders ADD COLUMN paid date;
