-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (customer bigint CONSTRAINT orders_customer REFERENCES customers (id));
-- migration
ALTER TABLE orders DROP CONSTRAINT orders_customer;
