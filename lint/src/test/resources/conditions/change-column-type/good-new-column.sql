-- also: multiple-alters-same-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN net int;
ALTER TABLE orders ALTER COLUMN net TYPE bigint;
