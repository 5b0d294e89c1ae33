-- transaction: none
-- also: non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, net int);
CREATE INDEX orders_day ON orders (day);
-- migration
DROP INDEX CONCURRENTLY orders_day;
CREATE INDEX CONCURRENTLY orders_day_net ON orders (day, net);
