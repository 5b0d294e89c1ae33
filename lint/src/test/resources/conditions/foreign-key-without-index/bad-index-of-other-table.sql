-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
-- migration
CREATE TABLE orders (customer bigint REFERENCES customers (id));
CREATE TABLE items (customer bigint);
CREATE INDEX items_customer ON items (customer);
