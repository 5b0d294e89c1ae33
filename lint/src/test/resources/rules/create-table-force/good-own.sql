CREATE TABLE orders (id bigint PRIMARY KEY);
DROP TABLE orders;
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
