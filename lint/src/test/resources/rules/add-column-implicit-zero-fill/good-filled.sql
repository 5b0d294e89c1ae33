-- dialect: mysql:8.4
-- transaction: none
-- also: non-idempotent-statement, unbatched-data-change
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN net int NOT NULL;
UPDATE orders SET net = id WHERE id < 1000;
