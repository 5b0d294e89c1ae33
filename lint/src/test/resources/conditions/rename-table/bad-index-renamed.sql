-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
CREATE INDEX orders_day ON orders (day);
CREATE VIEW recent AS SELECT * FROM orders;
-- migration
ALTER INDEX orders_day RENAME TO orders_by_day;
ALTER VIEW recent RENAME TO recent_orders;
