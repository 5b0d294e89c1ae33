-- setup
CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, note text);
-- migration
SET lock_timeout = 60000;
ALTER TABLE orders ADD COLUMN due date;
