-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
START TRANSACTION;
SAVEPOINT a;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS net int;
