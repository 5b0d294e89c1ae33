-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, net int);
CREATE INDEX orders_day ON orders (day);
-- migration
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_day_net ON orders (day, net);
DROP INDEX CONCURRENTLY IF EXISTS orders_day;
