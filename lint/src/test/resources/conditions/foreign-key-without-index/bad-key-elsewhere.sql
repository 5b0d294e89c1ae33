-- also: add-unique-constraint, unique-may-fail
-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE invoices (id bigint PRIMARY KEY, customer bigint);
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint);
-- migration
ALTER TABLE invoices ADD CONSTRAINT invoices_customer UNIQUE (customer);
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id) NOT VALID;
