-- dialect: mysql:8.4
-- also: mysql-blocking-inplace, mysql-lock-requested, unique-may-fail
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(20));
-- migration
ALTER TABLE orders ADD CONSTRAINT orders_code UNIQUE (code), LOCK=SHARED;
