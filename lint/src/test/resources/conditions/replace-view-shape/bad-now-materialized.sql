-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
CREATE VIEW open_orders AS SELECT id, net FROM orders;
-- migration
DROP VIEW open_orders;
CREATE MATERIALIZED VIEW open_orders AS SELECT id FROM orders;
