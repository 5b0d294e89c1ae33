CREATE TABLE orders (id bigint PRIMARY KEY, day date, code int);
CREATE INDEX orders_day ON orders (day);
DROP INDEX orders_day;
CREATE INDEX orders_day_code ON orders (day, code);
