-- dialect: mariadb:10.11
-- also: mysql-lock-requested
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10), CONSTRAINT code_there CHECK (code <> ''));
-- migration
ALTER TABLE orders MODIFY code varchar(20), LOCK=SHARED;
