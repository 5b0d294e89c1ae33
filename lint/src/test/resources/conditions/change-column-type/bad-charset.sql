-- dialect: mariadb:10.11
-- also: mysql-table-copy
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code varchar(10)) CHARSET latin1;
-- migration
ALTER TABLE orders MODIFY code varchar(10) CHARACTER SET utf8mb4;
