-- also: create-index-blocking
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
CREATE INDEX IF NOT EXISTS orders_day ON orders (day);
