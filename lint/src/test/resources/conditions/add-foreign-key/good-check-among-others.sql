-- also: add-check-constraint
-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint UNIQUE, net int);
-- migration
ALTER TABLE orders ADD CONSTRAINT net_positive CHECK (net > 0), ADD CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id) NOT VALID;
