-- also: foreign-key-without-index
-- setup
CREATE TABLE customers (id bigint PRIMARY KEY, number int UNIQUE);
-- migration
CREATE TABLE orders (id bigint PRIMARY KEY, shop bigint, customer int, FOREIGN KEY (customer) REFERENCES customers (id));
