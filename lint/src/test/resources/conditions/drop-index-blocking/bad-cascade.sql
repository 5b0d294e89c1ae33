-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, code text);
CREATE INDEX orders_day ON orders (day);
CREATE INDEX orders_code ON orders (code);
-- migration
DROP INDEX orders_code CASCADE;
