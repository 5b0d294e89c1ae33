CREATE TABLE orders (id bigint PRIMARY KEY, day date);
CREATE INDEX orders_day ON orders (day);
ALTER TABLE orders DROP COLUMN day;
