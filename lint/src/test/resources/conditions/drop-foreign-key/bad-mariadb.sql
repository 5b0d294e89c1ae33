-- dialect: mariadb:10.11
-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id));
-- migration
ALTER TABLE orders DROP FOREIGN KEY orders_customer;
