-- dialect: sqlite
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, day date);
CREATE INDEX orders_day ON orders (day);
-- migration
DROP INDEX orders_day;
