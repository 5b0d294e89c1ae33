-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders RENAME TO orders_old;
CREATE TABLE items (id bigint PRIMARY KEY);
