-- also: foreign-key-without-index
-- setup
CREATE TABLE customers (number smallint, id bigint PRIMARY KEY);
-- migration
CREATE TABLE orders (id bigint PRIMARY KEY, customer int REFERENCES customers);
