-- also: add-column-not-null-without-default
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN state text NOT NULL;
ALTER TABLE orders ALTER COLUMN state DROP DEFAULT;
