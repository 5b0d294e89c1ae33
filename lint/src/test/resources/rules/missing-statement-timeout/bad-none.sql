-- timeouts: none
-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
SET lock_timeout = '2s';
ALTER TABLE orders ADD COLUMN due date;
