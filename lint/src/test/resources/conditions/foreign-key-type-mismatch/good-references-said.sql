-- also: add-column-inline-foreign-key, foreign-key-without-index
-- setup
CREATE TABLE customer (id bigint PRIMARY KEY);
CREATE TABLE contacts (id int PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN customer_id int REFERENCES contacts (id);
