-- also: change-default-partial-insert
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
CREATE VIEW open_orders AS SELECT id, net FROM orders;
-- migration
ALTER VIEW open_orders ALTER COLUMN net SET DEFAULT 1;
ALTER VIEW open_orders ALTER COLUMN id SET DEFAULT 1;
