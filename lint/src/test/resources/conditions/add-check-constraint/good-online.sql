-- dialect: mariadb:11.4
-- also: mysql-table-copy
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD CONSTRAINT net_positive CHECK (net > 0);
