-- dialect: mariadb:10.11
-- also: non-idempotent-statement
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
ALTER TABLE orders ADD INDEX orders_day (day), LOCK=SHARED;
