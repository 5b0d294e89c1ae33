-- dialect: mariadb:10.11
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, a int);
-- migration
ALTER TABLE orders ADD COLUMN c int FIRST;
