-- dialect: mariadb:10.11
-- also: drop-column
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date, INDEX orders_day (day));
-- migration
ALTER TABLE orders DROP COLUMN day;
