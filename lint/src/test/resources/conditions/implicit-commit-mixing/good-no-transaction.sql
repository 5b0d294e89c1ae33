-- dialect: mysql:8.0
-- transaction: none
-- also: non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
ALTER TABLE orders ADD COLUMN day date;
UPDATE orders SET note = 'none' WHERE id = 1;
