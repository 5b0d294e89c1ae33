-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, code text);
CREATE INDEX orders_code ON orders (code);
-- migration
DROP INDEX CONCURRENTLY IF EXISTS orders_code;
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_day ON orders (day);
