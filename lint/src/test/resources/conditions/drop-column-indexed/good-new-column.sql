-- also: multiple-alters-same-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN day date;
ALTER TABLE orders DROP COLUMN day;
