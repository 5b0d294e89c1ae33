-- also: multiple-alters-same-table, set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN net int DEFAULT 0;
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
