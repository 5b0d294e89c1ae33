CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
CREATE INDEX orders_customer ON orders (customer, note);
