-- dialect: mysql:8.0
-- also: non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
UPDATE orders SET note = 'none' WHERE id = 1;
ALTER TABLE orders ADD COLUMN day date;
