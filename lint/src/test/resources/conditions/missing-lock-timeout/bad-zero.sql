-- timeouts: none
-- set: lock_timeout = 0; statement_timeout = 60s
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY);
-- migration
ALTER TABLE orders ADD COLUMN note text;
