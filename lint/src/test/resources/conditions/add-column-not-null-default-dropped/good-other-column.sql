-- also: multiple-alters-same-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date DEFAULT now());
-- migration
ALTER TABLE orders ADD COLUMN state text DEFAULT 'new' NOT NULL;
ALTER TABLE orders ALTER COLUMN day DROP DEFAULT;
