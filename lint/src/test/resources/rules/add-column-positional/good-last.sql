-- dialect: mariadb:10.11
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, a int, b int AS (a + 1) VIRTUAL);
-- migration
ALTER TABLE orders ADD COLUMN c int;
