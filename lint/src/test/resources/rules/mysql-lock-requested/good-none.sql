-- dialect: mysql:8.4
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
ALTER TABLE orders ADD INDEX orders_day (day), LOCK=NONE;
