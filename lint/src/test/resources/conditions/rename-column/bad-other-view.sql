-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders RENAME COLUMN net TO amount;
CREATE VIEW open_orders AS SELECT id, amount AS net FROM orders;
