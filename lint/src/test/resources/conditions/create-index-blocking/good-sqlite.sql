-- dialect: sqlite
-- setup
CREATE TABLE orders (id integer PRIMARY KEY, day date);
-- migration
CREATE INDEX orders_day ON orders (day);
