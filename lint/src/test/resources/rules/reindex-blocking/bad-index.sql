-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
CREATE INDEX orders_day ON orders (day);
-- migration
REINDEX INDEX orders_day;
