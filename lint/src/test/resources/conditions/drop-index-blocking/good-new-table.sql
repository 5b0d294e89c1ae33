CREATE TABLE orders (id bigint PRIMARY KEY, day date, CONSTRAINT day_once UNIQUE (day));
CREATE INDEX orders_day ON orders (day);
DROP INDEX orders_day;
