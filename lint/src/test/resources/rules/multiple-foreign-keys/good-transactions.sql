-- transaction: none
-- setup
CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE shops (id bigint PRIMARY KEY);
-- migration
CREATE TABLE IF NOT EXISTS orders (customer bigint UNIQUE REFERENCES customers (id));
CREATE TABLE IF NOT EXISTS carts (shop bigint UNIQUE REFERENCES shops (id));
