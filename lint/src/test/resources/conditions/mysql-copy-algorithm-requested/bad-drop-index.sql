-- dialect: mysql:8.4
-- also: mysql-table-copy
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
CREATE INDEX orders_day ON orders (day);
-- migration
DROP INDEX orders_day ON orders ALGORITHM=COPY;
