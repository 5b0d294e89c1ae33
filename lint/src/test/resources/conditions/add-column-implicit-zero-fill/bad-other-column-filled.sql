-- dialect: mysql:8.4
-- transaction: none
-- also: non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, gross int);
-- migration
ALTER TABLE orders ADD COLUMN net int NOT NULL;
UPDATE orders SET gross = 1 WHERE id = 1;
