-- dialect: mysql:8.4
-- transaction: none
-- also: non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY, net int);
-- migration
ALTER TABLE orders ADD COLUMN net int NOT NULL;
UPDATE items SET net = 1 WHERE id = 1;
