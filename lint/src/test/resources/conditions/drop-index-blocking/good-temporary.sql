-- setup
CREATE TEMPORARY TABLE orders (id bigint PRIMARY KEY, day date);
CREATE INDEX orders_day ON orders (day);
-- migration
DROP INDEX orders_day;
