-- transaction: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
BEGIN;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;
COMMIT;
BEGIN;
SAVEPOINT before_day;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS day date;
