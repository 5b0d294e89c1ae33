-- also: create-index-blocking
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
CREATE UNIQUE INDEX orders_day ON orders (day) WHERE day IS NOT NULL;
