-- also: multiple-alters-same-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
-- migration
ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'old';
ALTER TABLE orders ALTER COLUMN state DROP DEFAULT;
