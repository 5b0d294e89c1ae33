-- dialect: mysql:8.0
-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
-- migration
CREATE TABLE orders (customer bigint, FOREIGN KEY (customer) REFERENCES customers (id));
