-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
-- migration
CREATE TABLE orders (customer bigint UNIQUE REFERENCES customers (id), payer bigint UNIQUE REFERENCES customers (id));
