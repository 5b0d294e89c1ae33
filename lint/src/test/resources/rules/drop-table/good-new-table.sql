CREATE TABLE orders (id bigint PRIMARY KEY);
DROP TABLE orders;
