-- also: multiple-alters-same-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN net int NOT NULL DEFAULT 1;
ALTER TABLE orders ALTER COLUMN net DROP NOT NULL;
