CREATE TABLE orders (id bigint PRIMARY KEY, made timestamp);
