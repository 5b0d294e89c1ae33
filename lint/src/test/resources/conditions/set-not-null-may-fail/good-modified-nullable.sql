-- dialect: mariadb:10.11
-- also: mysql-table-copy, change-column-type
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders MODIFY net bigint;
