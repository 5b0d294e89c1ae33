CREATE TABLE orders (id bigint PRIMARY KEY, code varchar, amount numeric(10, 2));
