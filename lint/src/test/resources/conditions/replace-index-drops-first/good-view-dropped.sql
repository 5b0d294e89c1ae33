-- also: create-index-blocking, index-build-while-locked
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
CREATE VIEW orders_day AS SELECT day FROM orders;
-- migration
DROP VIEW orders_day;
CREATE INDEX orders_by_day ON orders (day);
