-- also: drop-table
-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE shops (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint REFERENCES customers (id), shop bigint, FOREIGN KEY (shop) REFERENCES shops (id));
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint CONSTRAINT items_order REFERENCES orders (id));
-- migration
DROP TABLE items, orders;
