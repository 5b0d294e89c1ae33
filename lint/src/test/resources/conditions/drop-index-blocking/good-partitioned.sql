-- setup
CREATE TABLE orders (id bigint, day date NOT NULL) PARTITION BY RANGE (day);
CREATE INDEX orders_day ON orders (day);
-- migration
DROP INDEX orders_day;
