CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, a int, b int, note text);
CREATE INDEX orders_all ON orders (customer, note, a, b);
