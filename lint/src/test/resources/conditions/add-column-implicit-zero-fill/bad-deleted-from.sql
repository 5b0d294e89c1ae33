-- dialect: mysql:8.4
-- transaction: none
-- also: non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN net int NOT NULL;
DELETE FROM orders WHERE id = 1;
