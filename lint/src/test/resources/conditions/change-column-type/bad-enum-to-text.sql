-- dialect: mariadb:10.11
-- also: mysql-table-copy
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, state ENUM('new', 'paid'));
-- migration
ALTER TABLE orders MODIFY state varchar(10);
