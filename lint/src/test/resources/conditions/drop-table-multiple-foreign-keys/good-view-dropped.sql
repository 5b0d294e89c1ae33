-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE shops (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint REFERENCES customers (id), shop bigint REFERENCES shops (id));
CREATE VIEW open_orders AS SELECT orders.id FROM orders, customers, shops;
-- migration
DROP VIEW open_orders;
