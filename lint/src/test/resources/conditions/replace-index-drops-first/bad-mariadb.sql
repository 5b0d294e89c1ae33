-- dialect: mariadb:10.11
-- also: non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, code int, INDEX orders_day (day));
-- migration
DROP INDEX orders_day ON orders;
CREATE INDEX orders_day_code ON orders (day, code);
