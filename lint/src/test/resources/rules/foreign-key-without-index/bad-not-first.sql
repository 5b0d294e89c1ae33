-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
-- migration
CREATE TABLE orders (customer bigint REFERENCES customers (id), day date);
CREATE INDEX orders_day ON orders (day, customer);
