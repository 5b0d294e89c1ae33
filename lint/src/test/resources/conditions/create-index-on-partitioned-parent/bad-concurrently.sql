-- transaction: none
-- setup
CREATE TABLE orders (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
-- migration
CREATE INDEX CONCURRENTLY orders_day ON orders (day);
