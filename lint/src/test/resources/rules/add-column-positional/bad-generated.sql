-- dialect: mariadb:10.11
-- also: mysql-table-copy
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, a int, b int AS (a + 1) VIRTUAL);
-- migration
ALTER TABLE orders ADD COLUMN c int AFTER a;
