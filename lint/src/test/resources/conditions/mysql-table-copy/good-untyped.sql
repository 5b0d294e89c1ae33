-- dialect: mysql:8.4
-- setup
ALTER TABLE orders ALTER COLUMN net SET DEFAULT 1;
-- migration
ALTER TABLE orders MODIFY COLUMN net bigint;
