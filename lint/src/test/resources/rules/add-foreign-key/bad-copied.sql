-- dialect: mariadb:10.11
-- also: mysql-table-copy
-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (customer bigint);
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id);
