-- also: create-index-blocking
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
CREATE INDEX orders_day ON orders (day);
DROP INDEX orders_day;
