-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders RENAME TO orders_old;
ALTER TABLE items ADD COLUMN note text;
