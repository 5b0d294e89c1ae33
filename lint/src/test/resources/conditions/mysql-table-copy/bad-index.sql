-- dialect: mariadb:10.11
-- also: mysql-copy-algorithm-requested
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
CREATE INDEX orders_day ON orders (day) ALGORITHM=COPY;
