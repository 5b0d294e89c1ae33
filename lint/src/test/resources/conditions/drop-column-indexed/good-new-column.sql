-- also: concurrent-index-in-transaction, index-build-while-locked
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN day date;
CREATE INDEX CONCURRENTLY orders_day ON orders (day);
ALTER TABLE orders DROP COLUMN day;
