-- transaction: none
-- also: non-idempotent-statement
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, code text, label text);
CREATE UNIQUE INDEX orders_label ON orders (label);
-- migration
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_code ON orders (code);
ALTER TABLE orders ADD CONSTRAINT orders_label UNIQUE USING INDEX orders_label;
COMMENT ON INDEX orders_code IS 'for the search';
