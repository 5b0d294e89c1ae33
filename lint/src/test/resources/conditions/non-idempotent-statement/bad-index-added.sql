-- dialect: mariadb:10.11
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
ALTER TABLE orders ADD INDEX orders_day (day);
SELECT 1;
