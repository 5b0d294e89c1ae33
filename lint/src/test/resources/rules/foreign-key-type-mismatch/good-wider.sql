-- setup
CREATE TABLE customers (id int PRIMARY KEY);
-- migration
CREATE TABLE orders (customer bigint UNIQUE REFERENCES customers (id));
