-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (customer bigint UNIQUE);
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id);
