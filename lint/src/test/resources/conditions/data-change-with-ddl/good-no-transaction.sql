-- transaction: none
-- also: non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
ALTER TABLE orders ADD COLUMN state text;
DELETE FROM orders WHERE id = 7;
