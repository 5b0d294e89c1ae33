-- transaction: none
-- also: non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
-- migration
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_code ON orders (code);
ALTER TABLE orders ADD CONSTRAINT orders_code UNIQUE USING INDEX orders_code;
