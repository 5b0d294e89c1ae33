-- dialect: mariadb:10.11
-- set: lock_wait_timeout = 60
-- also: truncate-table
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
TRUNCATE orders;
