-- also: add-foreign-key, foreign-key-without-index
-- setup
CREATE TABLE customer (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint);
-- migration
ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customer (id);
