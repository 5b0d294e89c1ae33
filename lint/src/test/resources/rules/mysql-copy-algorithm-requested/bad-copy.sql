-- dialect: mysql:8.4
-- also: mysql-table-copy
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
CREATE INDEX orders_day ON orders (day) ALGORITHM=COPY;
