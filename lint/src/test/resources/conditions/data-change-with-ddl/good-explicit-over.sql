-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, note text);
-- migration
BEGIN;
ALTER TABLE orders ADD COLUMN state text;
COMMIT;
DELETE FROM orders WHERE id = 7;
