-- also: create-index-blocking
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
ALTER TABLE orders ADD COLUMN due date;
CREATE INDEX orders_due ON orders (due);
