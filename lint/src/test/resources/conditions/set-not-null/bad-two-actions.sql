-- also: set-not-null-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ALTER COLUMN net SET NOT NULL, ADD COLUMN note text;
