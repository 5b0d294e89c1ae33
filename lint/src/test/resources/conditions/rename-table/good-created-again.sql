-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders RENAME TO purchases;
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
