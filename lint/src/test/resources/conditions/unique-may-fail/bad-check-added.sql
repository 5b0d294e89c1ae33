-- transaction: none
-- also: change-default-partial-insert, non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text, net int);
-- migration
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_code ON orders (code);
ALTER TABLE orders ADD CONSTRAINT orders_net CHECK (net > 0) NOT VALID, ALTER COLUMN net SET DEFAULT 1;
