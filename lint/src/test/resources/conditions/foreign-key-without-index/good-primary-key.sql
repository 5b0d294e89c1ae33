-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
-- migration
CREATE TABLE orders (customer bigint PRIMARY KEY REFERENCES customers (id));
