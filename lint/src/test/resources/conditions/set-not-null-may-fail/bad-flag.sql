-- also: set-not-null
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, open boolean CHECK (open));
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL;
