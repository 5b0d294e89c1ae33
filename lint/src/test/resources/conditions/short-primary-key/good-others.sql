-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN net int;
CREATE TABLE items (id bigint, line int, UNIQUE (line), PRIMARY KEY (id));
