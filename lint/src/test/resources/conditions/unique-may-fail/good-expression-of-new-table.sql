CREATE TABLE orders (id bigint PRIMARY KEY, code text);
CREATE UNIQUE INDEX orders_code ON orders (lower(code));
