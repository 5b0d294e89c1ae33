-- also: truncate-table
-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (customer bigint REFERENCES customers (id));
-- migration
TRUNCATE customers CASCADE;
