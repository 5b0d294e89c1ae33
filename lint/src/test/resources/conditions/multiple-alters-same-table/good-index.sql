-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
CREATE INDEX orders_day ON orders (day);
-- migration
ALTER INDEX orders_day SET (fillfactor = 80);
ALTER INDEX orders_day SET TABLESPACE fast;
