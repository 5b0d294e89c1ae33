-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD COLUMN note text;
CREATE TABLE items (id bigint PRIMARY KEY, net int);
ALTER TABLE items ALTER COLUMN net TYPE bigint;
