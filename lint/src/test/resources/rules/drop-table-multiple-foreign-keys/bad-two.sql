-- also: drop-table
-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE shops (id bigint PRIMARY KEY);
CREATE TABLE orders (customer bigint REFERENCES customers (id), shop bigint REFERENCES shops (id));
-- migration
DROP TABLE orders;
