-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, net int);
CREATE INDEX orders_day ON orders (day);
-- migration
DROP INDEX CONCURRENTLY IF EXISTS orders_day;
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_net ON orders (net, day);
