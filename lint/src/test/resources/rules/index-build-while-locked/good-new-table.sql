CREATE TABLE orders (id bigint PRIMARY KEY, due date);
CREATE INDEX orders_due ON orders (due);
