-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, code text);
-- migration
DROP VIEW IF EXISTS orders_day;
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_day ON orders (day);
