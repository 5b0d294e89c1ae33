-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
CREATE VIEW open_orders AS SELECT id, net FROM orders;
-- migration
CREATE OR REPLACE VIEW open_orders AS SELECT * FROM orders;
