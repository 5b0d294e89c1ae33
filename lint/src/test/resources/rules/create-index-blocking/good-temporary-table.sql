-- setup
CREATE TEMPORARY TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
CREATE INDEX orders_day ON orders (day);
