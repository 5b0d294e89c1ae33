CREATE TABLE customers (id bigint PRIMARY KEY);
TRUNCATE customers;
