-- set: lock_timeout = 60s
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, day date);
-- migration
SELECT count(*) FROM orders;
ALTER TABLE orders ADD COLUMN note text;
