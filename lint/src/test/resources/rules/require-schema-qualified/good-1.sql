CREATE TABLE shop.orders (id bigint PRIMARY KEY, customer bigint, note text);
