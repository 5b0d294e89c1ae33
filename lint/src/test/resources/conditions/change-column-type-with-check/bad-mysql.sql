-- dialect: mysql:8.4
-- also: change-column-type, mysql-table-copy
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, net int, CONSTRAINT net_positive CHECK (net > 0));
-- migration
ALTER TABLE orders MODIFY COLUMN net bigint;
