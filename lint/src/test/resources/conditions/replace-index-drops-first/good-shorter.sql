-- also: drop-index-blocking, create-index-blocking, index-build-while-locked
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, code int);
CREATE INDEX orders_day ON orders (day, code);
-- migration
DROP INDEX orders_day;
CREATE INDEX orders_day_alone ON orders (day);
