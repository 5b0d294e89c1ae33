-- dialect: mariadb:10.11
-- also: mysql-table-copy, add-check-constraint
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD CHECK (net > 0);
