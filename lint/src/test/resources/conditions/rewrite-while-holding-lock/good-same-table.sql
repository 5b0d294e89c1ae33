-- also: change-column-type, multiple-alters-same-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ALTER COLUMN net TYPE bigint;
