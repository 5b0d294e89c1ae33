CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE shops (id bigint PRIMARY KEY);
CREATE TABLE orders (customer bigint UNIQUE REFERENCES customers (id), shop bigint UNIQUE REFERENCES shops (id));
