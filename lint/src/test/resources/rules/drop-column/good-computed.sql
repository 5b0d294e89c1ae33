-- dialect: mysql:8.4
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, a int, b int AS (a + 1) VIRTUAL);
-- migration
ALTER TABLE orders DROP COLUMN b;
