-- also: add-primary-key, multiple-alters-same-table
-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (customer bigint NOT NULL);
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT orders_key PRIMARY KEY (customer);
