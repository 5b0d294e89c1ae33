-- also: change-column-type
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ALTER COLUMN net TYPE bigint;
