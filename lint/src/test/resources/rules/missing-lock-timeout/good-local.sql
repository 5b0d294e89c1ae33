-- timeouts: none
-- also: missing-statement-timeout
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
SET LOCAL lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN due date;
