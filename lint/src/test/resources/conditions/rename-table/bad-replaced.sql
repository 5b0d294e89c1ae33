-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE new_orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders RENAME TO old_orders;
ALTER TABLE new_orders RENAME TO orders;
