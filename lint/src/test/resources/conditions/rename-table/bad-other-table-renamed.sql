-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders RENAME TO purchases;
ALTER TABLE items RENAME TO lines;
