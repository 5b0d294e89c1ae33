-- transaction: none
-- timeouts: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
CREATE INDEX CONCURRENTLY orders_day ON orders (day);
