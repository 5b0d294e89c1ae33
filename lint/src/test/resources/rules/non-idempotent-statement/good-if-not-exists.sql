-- transaction: none
CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY);
CREATE TABLE IF NOT EXISTS customers (id bigint PRIMARY KEY);
