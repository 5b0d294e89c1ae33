-- dialect: mariadb:10.11
-- also: mysql-table-copy
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN net int CHECK (net > 0);
