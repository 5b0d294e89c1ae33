-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
-- migration
CREATE TABLE orders (id bigint, customer bigint REFERENCES customers (id), PRIMARY KEY (customer, id));
