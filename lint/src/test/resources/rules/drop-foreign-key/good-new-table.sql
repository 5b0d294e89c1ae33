-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
-- migration
CREATE TABLE orders (customer bigint UNIQUE CONSTRAINT orders_customer REFERENCES customers (id));
ALTER TABLE orders DROP CONSTRAINT orders_customer;
