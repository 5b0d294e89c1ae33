-- transaction: none
-- also: create-index-blocking, non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
ALTER TABLE orders ADD COLUMN IF NOT EXISTS state text;
CREATE INDEX orders_day ON orders (day);
