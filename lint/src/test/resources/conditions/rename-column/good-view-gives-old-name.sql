-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders RENAME COLUMN net TO amount;
ALTER TABLE orders RENAME TO orders_base;
CREATE VIEW orders AS SELECT id, amount, amount AS net FROM orders_base;
