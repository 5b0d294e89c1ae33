-- setup
CREATE TABLE orders (id bigint, day date) PARTITION BY RANGE (day);
-- migration
CREATE INDEX orders_day ON ONLY orders (day);
