-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
BEGIN;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS net int;
COMMIT;
